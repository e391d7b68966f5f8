import type { Intent } from './question';
import type { Signal } from './signals';

/** One reason to think that a sentence asks for something. */
export interface Evidence {
  readonly for: Intent;
  /** How strongly it speaks for the intent; against it where negative. */
  readonly worth: number;
  /** All of these must be there, … */
  readonly seen: readonly Signal[];
  /** … and none of these. */
  readonly unseen?: readonly Signal[];
}

/** The reasons, by intent. A question needs about five to be acted on. */
export const evidence: readonly Evidence[] = [
  { for: 'reviews.list', worth: 5, seen: ['review'], unseen: ['a child', 'other topic'] },
  { for: 'reviews.list', worth: 5, seen: ['midwayReview'], unseen: ['a child', 'other topic'] },
  { for: 'reviews.list', worth: 5, seen: ['midway'], unseen: ['review', 'midwayReview', 'a child', 'other topic', 'figures'] },
  { for: 'reviews.list', worth: 2, seen: ['review', 'other topic'] },
  { for: 'reviews.list', worth: 1, seen: ['review', 'a status'], unseen: ['a child'] },
  { for: 'reviews.list', worth: 1, seen: ['review', 'a date'], unseen: ['a child'] },
  { for: 'reviews.list', worth: 1, seen: ['review', 'a person'] },
  { for: 'reviews.list', worth: 2, seen: ['diary'], unseen: ['a child', 'other topic'] },
  { for: 'reviews.list', worth: 4, seen: ['a due status'], unseen: ['a topic', 'a child', 'away'] },
  { for: 'reviews.list', worth: -3, seen: ['why'] },

  { for: 'review.next', worth: 5, seen: ['review', 'a child'], unseen: ['other topic'] },
  { for: 'review.next', worth: 2, seen: ['a child', 'when'], unseen: ['other topic'] },
  { for: 'review.next', worth: 2, seen: ['a child', 'next'], unseen: ['other topic'] },
  { for: 'review.next', worth: 1, seen: ['a child', 'booked'], unseen: ['other topic'] },
  { for: 'review.next', worth: 3, seen: ['a child', 'when', 'next'], unseen: ['other topic'] },
  { for: 'review.next', worth: 6, seen: ['one review of a person', 'when'], unseen: ['other topic'] },
  { for: 'review.next', worth: 6, seen: ['one review of a person', 'next'], unseen: ['other topic'] },
  { for: 'review.next', worth: 6, seen: ['next', 'when'], unseen: ['a child', 'other topic', 'mine', 'a person'] },

  { for: 'child.timeline', worth: 7, seen: ['a child', 'timeline'], unseen: ['escalation', 'escalations', 'next'] },
  { for: 'child.timeline', worth: 6, seen: ['a child', 'everything'], unseen: ['escalation', 'escalations', 'next'] },
  { for: 'child.timeline', worth: 5, seen: ['a child', 'a due status'], unseen: ['escalation', 'escalations', 'review'] },
  { for: 'child.timeline', worth: 9, seen: ['a child', 'why', 'review'] },
  { for: 'child.timeline', worth: 6, seen: ['a child', 'why', 'a due status'], unseen: ['escalation', 'escalations'] },
  { for: 'child.timeline', worth: 6, seen: ['a child', 'paperwork or visit'], unseen: ['escalation', 'escalations'] },
  { for: 'child.timeline', worth: 3, seen: ['a child', 'reviews'], unseen: ['escalation', 'escalations', 'next'] },
  { for: 'child.timeline', worth: 5, seen: ['a child', 'nothing else'], unseen: ['asked about'] },
  { for: 'child.timeline', worth: 6, seen: ['timeline', 'a person'], unseen: ['other topic', 'review'] },
  { for: 'child.timeline', worth: 5, seen: ['timeline'], unseen: ['a topic', 'a child', 'a person'] },

  { for: 'reports.list', worth: 6, seen: ['report'], unseen: ['a child'] },
  { for: 'reports.list', worth: 1, seen: ['report', 'a status'], unseen: ['a child'] },
  { for: 'reports.list', worth: 3, seen: ['a due status'], unseen: ['a topic', 'a child', 'away'] },
  { for: 'records.list', worth: 6, seen: ['a document'], unseen: ['a child', 'report'] },
  { for: 'records.list', worth: 3, seen: ['a document', 'report'], unseen: ['a child'] },
  { for: 'records.list', worth: 3, seen: ['goOut'], unseen: ['a child', 'figures', 'named topic'] },
  { for: 'records.list', worth: 3, seen: ['goOut', 'a status'], unseen: ['a child', 'figures', 'named topic'] },
  { for: 'records.list', worth: 2, seen: ['a due status'], unseen: ['a topic', 'a child', 'away'] },
  { for: 'records.list', worth: 4, seen: ['paperwork'], unseen: ['a child', 'report'] },
  { for: 'visits.list', worth: 1, seen: ['a due status'], unseen: ['a topic', 'a child', 'away'] },
  { for: 'visits.list', worth: 6, seen: ['toSee'], unseen: ['list topic', 'a child', 'a reference', 'caseload', 'figures'] },
  { for: 'visits.list', worth: 6, seen: ['visit'], unseen: ['a child', 'escalation', 'escalations'] },

  { for: 'escalations.list', worth: 6, seen: ['escalations'], unseen: ['a reference'] },
  { for: 'escalations.list', worth: 5, seen: ['escalation'], unseen: ['a reference', 'a child'] },
  { for: 'escalations.list', worth: 2, seen: ['escalation', 'a status'], unseen: ['a reference', 'a child'] },
  { for: 'escalations.list', worth: 4, seen: ['escalation', 'a child'], unseen: ['a reference'] },
  { for: 'escalations.list', worth: 3, seen: ['escalation', 'a child', 'several'], unseen: ['a reference'] },
  { for: 'escalations.list', worth: 5, seen: ['awaitingMe', 'listed'], unseen: ['a reference', 'a child', 'paperwork or visit', 'review'] },
  { for: 'escalations.list', worth: 5, seen: ['informal'], unseen: ['a reference', 'a child', 'a topic'] },
  { for: 'escalations.list', worth: 5, seen: ['stage'], unseen: ['a reference', 'a child', 'escalation', 'escalations', 'figures'] },

  { for: 'escalation.show', worth: 7, seen: ['a reference'] },
  { for: 'escalation.show', worth: 6, seen: ['escalation', 'a child'] },
  { for: 'escalation.show', worth: 6, seen: ['escalation', 'a person', 'plain'], unseen: ['escalations'] },

  { for: 'escalation.raise', worth: 12, seen: ['raise', 'escalation'], unseen: ['a reference'] },
  { for: 'escalation.raise', worth: 7, seen: ['raise', 'concern'], unseen: ['escalations', 'a reference'] },
  { for: 'escalation.raise', worth: 8, seen: ['raise', 'a child'], unseen: ['escalation', 'escalations', 'a reference'] },
  { for: 'escalation.raise', worth: 12, seen: ['escalate'], unseen: ['a reference'] },
  { for: 'escalation.raise', worth: 8, seen: ['a told concern', 'escalation'], unseen: ['a reference'] },
  { for: 'escalation.raise', worth: -7, seen: ['asked about'] },
  { for: 'escalation.raise', worth: -7, seen: ['alreadyRaised'] },

  { for: 'escalation.respond', worth: 12, seen: ['respond', 'a reference'], unseen: ['asked about'] },
  { for: 'escalation.respond', worth: 12, seen: ['respond', 'escalation'], unseen: ['asked about', 'escalations', 'listed'] },
  { for: 'escalation.respond', worth: 4, seen: ['respond', 'a child'], unseen: ['asked about', 'escalations', 'review', 'listed'] },
  { for: 'escalation.respond', worth: 5, seen: ['respond'], unseen: ['a topic', 'asked about', 'listed'] },

  { for: 'caseload.summary', worth: 5, seen: ['caseload'] },
  { for: 'caseload.summary', worth: 2, seen: ['caseload'], unseen: ['list topic'] },
  { for: 'caseload.summary', worth: 7, seen: ['howMany', 'children'], unseen: ['list topic', 'participation'] },
  { for: 'caseload.summary', worth: 5, seen: ['children', 'holding'], unseen: ['list topic', 'a child'] },
  { for: 'caseload.summary', worth: 5, seen: ['howMany', 'holding'], unseen: ['list topic', 'a child', 'children', 'away'] },
  { for: 'caseload.summary', worth: 5, seen: ['holding', 'a person'], unseen: ['list topic', 'children', 'a child', 'a status', 'a date'] },
  { for: 'caseload.summary', worth: 5, seen: ['children', 'mine'], unseen: ['list topic', 'somebody', 'a status', 'a date', 'figures'] },
  { for: 'caseload.summary', worth: 5, seen: ['overview'], unseen: ['list topic', 'a child', 'figures'] },

  { for: 'performance.show', worth: 6, seen: ['figures'], unseen: ['a child'] },
  { for: 'performance.show', worth: 2, seen: ['figures', 'list topic'] },
  { for: 'performance.show', worth: 3, seen: ['figures', 'caseload'] },
  { for: 'performance.show', worth: 3, seen: ['figures', 'children'] },
  { for: 'performance.show', worth: 6, seen: ['participation'], unseen: ['a child'] },
  { for: 'performance.show', worth: 3, seen: ['participation', 'review'], unseen: ['a child'] },
  { for: 'performance.show', worth: 8, seen: ['inTime', 'list topic'], unseen: ['a child', 'late', 'overdue', 'denied'] },
  { for: 'performance.show', worth: 7, seen: ['howMany', 'past', 'list topic', 'a date'], unseen: ['a child'] },

  { for: 'absence.set', worth: -6, seen: ['asked about'] },
  { for: 'absence.set', worth: -6, seen: ['howMany'] },
  { for: 'absence.set', worth: -6, seen: ['a child'] },
  { for: 'absence.set', worth: 7, seen: ['selfAway'], unseen: ['a topic'] },
  { for: 'absence.set', worth: 4, seen: ['selfAway', 'a topic'] },
  { for: 'absence.set', worth: 3, seen: ['away', 'a date'] },
  { for: 'absence.set', worth: 3, seen: ['away', 'a date'], unseen: ['a topic', 'a person'] },
  { for: 'absence.set', worth: 4, seen: ['selfAway', 'cover', 'a topic'] },
  { for: 'absence.set', worth: 2, seen: ['away', 'cover'] },
  { for: 'absence.set', worth: 3, seen: ['cover', 'a person', 'a date'] },
  { for: 'absence.set', worth: 3, seen: ['away', 'nothing else'] },

  { for: 'notices.list', worth: 14, seen: ['told', 'a child'], unseen: ['raise', 'escalate', 'respond', 'a document'] },

  { for: 'help', worth: 7, seen: ['help'], unseen: ['a child', 'a reference'] },
  { for: 'help', worth: 15, seen: ['howDo'], unseen: ['a child', 'a reference'] },
];
