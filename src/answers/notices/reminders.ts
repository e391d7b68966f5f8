import type { Instant } from '../../calendar/london';
import { cardKey, type Told } from '../../notices/council-morning';
import type { NewNotice, NoticeKind } from '../../notices/notice';
import { isReminderKind } from '../../notices/reminder-kinds';
import type { Person } from '../../people/person';
import { noteMonitored } from '../../store/monitored-notices';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { asking } from '../ask';
import { reminderKindWords } from '../reminders/kind-words';
import { calledOnCards, type Sight } from '../sight';
import { sightAmong } from '../sight-of';
import type { KnownChild } from './council';
import { dutyLine } from './duty-lines';
import type { MorningFacts } from './facts';

/**
 * Decides the cards of their own that these people have this morning, each once, and writes down what rules that are being
 * tried out would have told them.
 * @returns how many are to be sent and were not decided before
 */
export async function decideReminders(tx: Tx, people: readonly Person[], facts: MorningFacts, at: Instant): Promise<number> {
  let decided = 0;
  for (const person of people) {
    const { cards = [], lines = [] } = facts.council.of(person.id) ?? {};
    const told = cards.filter(({ duty }) => !duty.monitor);
    decided += await decideNotices(tx, told.flatMap((card) => cardNotice(card, person, at)), at);
    const sight = sightAmong(person, facts, asking({ intent: 'reviews.list', slots: {} }), facts.setting);
    const monitored = [
      ...cards.filter(({ duty }) => duty.monitor).flatMap((card) => cardNotice(card, person, at).map((notice) => [notice, saidOf(card, sight)] as const)),
      ...lines.filter(({ duty, isNew }) => duty.monitor && isNew).map((line) => [noticeOf(line, 'digest', person, at), saidOf(line, sight)] as const),
    ];
    await noteMonitored(tx, monitored, at);
  }
  return decided;
}

function cardNotice(card: Told<KnownChild>, person: Person, at: Instant): readonly NewNotice[] {
  return isReminderKind(card.duty.kind) ? [noticeOf(card, card.duty.kind, person, at)] : [];
}

function noticeOf({ child: { child }, duty, standingFor }: Told<KnownChild>, kind: NoticeKind, { id }: Person, at: Instant): NewNotice {
  return {
    to: id, kind, subject: child.id, step: kind === 'digest' ? cardKey(duty) : stepOf(duty), day: duty.day, child: child.id, data: { card: cardKey(duty) },
    urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor,
  };
}

function stepOf({ milestone, sequence, step }: Told<KnownChild>['duty']): string {
  return `${milestone} ${sequence ?? ''} ${step}`.trim();
}

/** What would have been said, in one sentence. */
function saidOf(told: Told<KnownChild>, sight: Sight): string {
  const { duty: { kind }, child: { child } } = told;
  const [line] = dutyLine(told, sight);
  return [...(isReminderKind(kind) ? [reminderKindWords[kind]] : []), calledOnCards(child), ...(line === undefined ? [] : [line.note])].join(' · ');
}
