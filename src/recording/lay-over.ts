import type { LocalDate } from '../calendar/local-date';
import { blankNextReview, blankReview, type ChildFacts, type NextReviewFacts } from '../timetable/facts';
import type { About, Entry } from './entry';
import { heldClaims, standing } from './held-claims';
import type { Conflict, LaidOver } from './laid-over';
import { layChild, layNext, layReview } from './lay-values';
import { mergeReviews, type ReviewDraft } from './merge-reviews';
import { nearestReview } from './same-review';

/**
 * Lays what people recorded of a child over what imports brought. A recorded value stands; where the import says
 * otherwise, or no longer has the review that it is about, there is a conflict.
 * @param entries all entries of the child, the first recorded first
 */
export function layOver(imported: ChildFacts, entries: readonly Entry[]): LaidOver {
  const claims = heldClaims(entries);
  const { drafts, notHeld, conflicts: overReviews } = mergeReviews(imported.reviews, claims);
  const toCome = handOver(imported, drafts);
  const next: Entry[] = [];
  const ofChild: Entry[] = [];
  const stray: Entry[] = [];
  for (const entry of standing(entries)) {
    if (entry.field !== 'held') placeOf(entry.about, drafts, imported.care.started, { next, ofChild, stray }).push(entry);
  }
  const takenBack = claims.flatMap((claim) => (claim.takenBack ? claim.knownAs : []));
  const conflicts: Conflict[] = [...overReviews, ...lost(stray, takenBack)];

  const reviews = drafts.map((draft) => ({ ...draft, facts: layReview(draft, conflicts) }));
  const nextReview = layNext(toCome, { entries: next }, conflicts);
  const facts = layChild(imported, { entries: ofChild }, conflicts);
  return {
    imported,
    facts: { ...facts, reviews: [...notHeld, ...reviews.map((review) => review.facts)], nextReview },
    entries,
    conflicts,
    reviews: reviews.map(({ day, part, facts: laid, knownAs, entries: about }) => ({ day, part, facts: laid, knownAs, entries: about })),
    next: { entries: next },
    ofChild: { entries: ofChild },
  };
}

/**
 * What the import calls the next review belongs to a review that people recorded since the last one that the import
 * has: its report and meeting go there, its booking and due date are over.
 * @returns what the import says of the review that is still to come
 */
function handOver({ reviews, nextReview }: ChildFacts, drafts: readonly ReviewDraft[]): NextReviewFacts {
  const lastImported = reviews.reduce((last, { held, cancelled }) => (cancelled ? last : Math.max(last, held ?? -Infinity)), -Infinity);
  const held = drafts.find(({ imported, part, day }) => imported === null && part !== 2 && day > lastImported);
  if (!held) return nextReview;
  const { reportReceived, premeetingHeld } = nextReview;
  held.imported = { ...blankReview, reportReceived, premeetingHeld };
  return blankNextReview;
}

interface Elsewhere {
  readonly next: Entry[];
  readonly ofChild: Entry[];
  readonly stray: Entry[];
}

function placeOf(about: About, drafts: readonly ReviewDraft[], started: LocalDate, { next, ofChild, stray }: Elsewhere): Entry[] {
  switch (about.kind) {
    case 'child':
      return ofChild;
    case 'held':
      return reviewKnownAs(drafts, about.day)?.entries ?? stray;
    case 'after':
      return reviewAfter(drafts, about.day, started)?.entries ?? next;
  }
}

/** The review that is known by a day, else the one that can be the same; null where there is none. */
export function reviewKnownAs<T extends Pick<ReviewDraft, 'day' | 'knownAs'>>(reviews: readonly T[], date: LocalDate): T | null {
  return reviews.find(({ day }) => day === date) ?? reviews.find(({ knownAs }) => knownAs.includes(date)) ?? nearestReview(reviews, date);
}

/** The first review after the one known by a day; null while none was held. A part 2 is no review of its own. */
export function reviewAfter<T extends Pick<ReviewDraft, 'day' | 'knownAs' | 'part'>>(
  reviews: readonly T[], date: LocalDate, started: LocalDate,
): T | null {
  const whole = reviews.filter(({ part }) => part !== 2);
  const before = date < started ? null : reviewKnownAs(whole, date);
  return whole.find(({ day }) => day > (before?.day ?? date)) ?? null;
}

/** What was recorded about a review that is no more; of one that was taken back it is no loss. */
function lost(stray: readonly Entry[], takenBack: readonly LocalDate[]): Conflict[] {
  return stray.flatMap((entry) => {
    if (entry.about.kind !== 'held' || entry.value === null || takenBack.includes(entry.about.day)) return [];
    return [{ field: entry.field, review: entry.about.day, recorded: entry.value, imported: null, entry }];
  });
}
