import type { CouncilPolicy } from '../policy/council-policy';
import type { Milestone } from '../timetable/milestone';
import type { Timetable } from '../timetable/timetable';
import type { Slots } from '../understanding/question';
import { withIds, type Work } from './work';

type ReviewKind = Slots['kind'];

const kindWords: Readonly<Record<Exclude<NonNullable<ReviewKind>, 'midway' | 'pathway'>, string>> = {
  first: 'first reviews',
  second: 'second reviews',
  subsequent: 'later reviews',
  adoption: 'adoption reviews',
};

const common = { act: 'see_reviews', hangsOnNextReview: true, note: '' } as const;

/** Reviews of one kind or of any. Midways and pathway plans are dates of their own; the other kinds are reviews. */
export function reviewsWork(kind: ReviewKind, { words }: Pick<CouncilPolicy, 'words'>): Work {
  if (kind === 'midway') {
    const many = `${words.midway}s`;
    return { ...common, called: many, one: words.midway, many, hasLegalLimit: false, titles: {}, milestonesOf: withIds('midway') };
  }
  if (kind === 'pathway') {
    const many = 'pathway plans';
    return { ...common, called: many, one: 'pathway plan', many, hasLegalLimit: true, titles: {}, milestonesOf: withIds('pathway') };
  }
  return {
    ...common,
    called: kind === undefined ? 'reviews' : kindWords[kind],
    one: 'review',
    many: 'reviews',
    hasLegalLimit: true,
    titles: { done: 'Held' },
    milestonesOf: (timetable) => timetable.milestones.filter((milestone) => milestone.id === 'review' && isOfKind(milestone, kind, timetable)),
  };
}

function isOfKind({ sequence }: Milestone, kind: ReviewKind, { clock }: Timetable): boolean {
  switch (kind) {
    case 'first':
      return sequence === 1;
    case 'second':
      return sequence === 2;
    case 'subsequent':
      return sequence !== null && sequence > 2;
    case 'adoption':
      return clock === 'authorised' || clock === 'placed';
    default:
      return true;
  }
}
