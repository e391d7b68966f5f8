import { isoDay } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london';
import { cardKey, CouncilMorning, type ListTold, type PersonMorning, type Told } from '../../notices/council-morning';
import type { NewNotice, NoticeKind } from '../../notices/notice';
import { isReminderKind } from '../../notices/reminder-kinds';
import type { Person } from '../../people/person';
import type { StoredChild } from '../../store/children';
import { noteMonitored } from '../../store/monitored-notices';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { asking } from '../ask';
import { triedOutParts } from '../escalations/notices/count-parts';
import { reminderKindWords } from '../reminders/kind-words';
import { asCardsGoOut } from '../reminders/not-mine';
import { calledOnCards, type Sight } from '../sight';
import { sightAmong } from '../sight-of';
import { takeStored, type KnownChild } from './council';
import { dutyLine } from './duty-lines';
import type { MorningFacts } from './facts';
import { listPart } from './list-parts';
import type { MorningPart } from './parts';

/**
 * Decides the cards of their own that these people have this morning, each once, and writes down what rules that are being
 * tried out would have told them.
 * @returns how many are to be sent and were not decided before
 */
export async function decideReminders(tx: Tx, people: readonly Person[], facts: MorningFacts, at: Instant): Promise<number> {
  let decided = 0;
  for (const person of people) {
    const morning = facts.council.of(person.id) ?? nothing;
    decided += await decideNotices(tx, await cardsOf(tx, person, morning, facts, at), at);
    const sight = sightAmong(person, facts, asking({ intent: 'reviews.list', slots: {} }), facts.setting);
    const escalations = await triedOutParts(tx, { sight, whose: person, at });
    await noteMonitored(tx, [...dutiesTriedOut(morning, sight, at), ...listsTriedOut(morning, escalations, sight, at)], at);
  }
  return decided;
}

const nothing: PersonMorning<KnownChild> = { lines: [], lists: [], cards: [], hasDigest: false };

/** Somebody's cards. Those about a child that its worker says is not theirs go out to whoever has them instead. */
async function cardsOf(tx: Tx, person: Person, { cards }: PersonMorning<KnownChild>, facts: MorningFacts, at: Instant): Promise<readonly NewNotice[]> {
  const notices: NewNotice[] = [];
  for (const card of cards.filter(({ duty }) => !duty.monitor)) {
    const { child } = card.child;
    const isTheirs = card.duty.to === 'social_worker' && child.allocation.socialWorker === person.id;
    const asked = isTheirs ? await asCardsGoOut(tx, child, facts.directory, facts.setting) : child;
    notices.push(...(asked === child ? cardNotice(card, person, at) : cardsInstead(asked, card, facts, at)));
  }
  return notices;
}

function cardsInstead(child: StoredChild, { duty }: Told<KnownChild>, { setting, directory, absences }: MorningFacts, at: Instant): readonly NewNotice[] {
  const morning = new CouncilMorning<KnownChild>(setting, { directory, absences });
  takeStored(morning, child, setting);
  return morning.people().flatMap((id) => {
    const same = morning.of(id)?.cards.filter((card) => card.duty.to === duty.to && cardKey(card.duty) === cardKey(duty)) ?? [];
    return same.flatMap((card) => cardNotice(card, { id }, at));
  });
}

/** What would have been sent, with what it would have said. */
type TriedOut = readonly (readonly [NewNotice, string])[];

function dutiesTriedOut({ cards, lines }: PersonMorning<KnownChild>, sight: Sight, at: Instant): TriedOut {
  const { asker } = sight;
  return [
    ...cards.filter(({ duty }) => duty.monitor).flatMap((card) => cardNotice(card, asker, at).map((notice) => [notice, saidOf(card, sight)] as const)),
    ...lines.filter(({ duty, isNew }) => duty.monitor && isNew).map((line) => [noticeOf(line, 'digest', asker, at), saidOf(line, sight)] as const),
  ];
}

function listsTriedOut({ lists }: PersonMorning<KnownChild>, escalations: readonly MorningPart[], sight: Sight, at: Instant): TriedOut {
  const named = lists.filter(({ list }) => list.monitor).flatMap((told) => listPart(told, sight).map((part) => ({ part, list: told.list.list, standingFor: told.standingFor })));
  const counted = escalations.map((part) => ({ part, list: 'active_escalations', standingFor: null } as const));
  return [...named, ...counted].map(({ part, ...told }) => [listNotice(told, sight, at), listInWords(part)]);
}

function cardNotice(card: Told<KnownChild>, person: Pick<Person, 'id'>, at: Instant): readonly NewNotice[] {
  return isReminderKind(card.duty.kind) ? [noticeOf(card, card.duty.kind, person, at)] : [];
}

function noticeOf({ child: { child }, duty, standingFor }: Told<KnownChild>, kind: NoticeKind, { id }: Pick<Person, 'id'>, at: Instant): NewNotice {
  return {
    to: id, kind, subject: child.id, step: kind === 'digest' ? cardKey(duty) : stepOf(duty), day: duty.day, child: child.id, data: { card: cardKey(duty) },
    urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor,
  };
}

function stepOf({ milestone, sequence, step }: Told<KnownChild>['duty']): string {
  return `${milestone} ${sequence ?? ''} ${step}`.trim();
}

interface ListOfSomebody extends Pick<ListTold<KnownChild>, 'standingFor'> {
  readonly list: ListTold<KnownChild>['list']['list'];
}

function listNotice({ list, standingFor }: ListOfSomebody, { asker, today }: Sight, at: Instant): NewNotice {
  return {
    to: asker.id, kind: 'digest', subject: isoDay(today), step: `list ${list} ${standingFor ?? ''}`.trim(), day: today, child: null, data: { list },
    urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor,
  };
}

/** What would have been said, in one sentence. */
function saidOf(told: Told<KnownChild>, sight: Sight): string {
  const { duty: { kind }, child: { child } } = told;
  const [line] = dutyLine(told, sight);
  return [...(isReminderKind(kind) ? [reminderKindWords[kind]] : []), calledOnCards(child), ...(line === undefined ? [] : [line.note])].join(' · ');
}

/** All that a list would have said: its title, how many stand in it, and each of them. */
function listInWords({ title, count, lines }: MorningPart): string {
  const each = lines.map(({ text, note }) => (note === '' ? text : `${text}: ${note}`));
  return [title, count, ...each].join(' · ');
}
