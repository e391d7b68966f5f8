import { addDays, addMonths } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { SocialWorkers } from './allocation';
import { childrenOf, type DemoChild } from './children';
import { diaryOf } from './diary';
import type { Family, Span } from './families';
import { periodOfCare } from './period-of-care';
import type { Random } from './random';
import { reviewDays, type ReviewedPeriod } from './review-days';
import { storyStanding, withStory } from './showcase';
import type { Iro } from './staff';
import { ordinaryStanding } from './standing';
import { withStories, type Case, type Scene } from './stories';

/** What all caseloads of a council have in common. */
export interface Making {
  readonly span: Span;
  readonly calendar: WorkingDays;
  readonly random: Random;
  readonly references: ReadonlyMap<Family, readonly string[]>;
  readonly socialWorkers: SocialWorkers;
}

/**
 * The children of the families that one IRO reviews.
 * @param index the place of the IRO among the IROs
 */
export function caseloadOf(families: readonly Family[], iro: Iro, index: number, making: Making): DemoChild[] {
  const { span, calendar, random, references, socialWorkers } = making;
  const { today, office } = span;
  const diary = diaryOf(iro.person.workingDays, calendar);
  const scene: Scene = { diary, today, calendar, random: random.fork(`stories ${index}`) };
  const cases = families.map((family) => caseOf(family, span, scene, random.fork(`care ${family.key}`)));
  return withStories(cases, index, scene).flatMap((given) => {
    const { family } = given;
    const desk = { today, calendar, random: random.fork(`papers ${family.key}`) };
    const socialWorker = socialWorkers.allocate(family, today, desk.random);
    const allocation = { iro: iro.person.id, socialWorker: socialWorker.id, team: socialWorker.team };
    const children = childrenOf(given, references.get(family) ?? [], { allocation, diary, office }, desk);
    return family.kind === 'story' ? children.map((child) => withStory(child, calendar)) : children;
  });
}

function caseOf(family: Family, span: Span, { diary, today, calendar }: Scene, random: Random): Case {
  const period = periodOfCare(family, span, random);
  const until = period.ceased === null ? today : addDays(period.ceased, -1);
  const dateOfBirth = family.members.reduce((eldest, member) => (member.dateOfBirth < eldest ? member.dateOfBirth : eldest), today);
  const reviewed: ReviewedPeriod = { period, dateOfBirth, until, diary, calendar };
  if (family.kind === 'story') return { family, period, standing: storyStanding(reviewed, random) };
  const reviews = reviewDays(reviewed, random);
  return { family, period, standing: ordinaryStanding(reviews, until, addMonths(dateOfBirth, 18 * 12), today, random) };
}
