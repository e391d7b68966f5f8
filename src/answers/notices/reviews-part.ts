import type { PersonMorning, Told } from '../../notices/council-morning';
import type { Question, Slots } from '../../understanding/question';
import { asking, writeAsk } from '../ask';
import type { Sight } from '../sight';
import type { Button } from '../views';
import type { KnownChild } from './council';
import { dutyLine } from './duty-lines';
import { dutyWords, lineKinds, type LineKind } from './duty-words';
import type { MorningPart } from './parts';

/** What a morning says of children, a part for each kind of thing, the earliest day first. */
export function dutyParts(lines: PersonMorning<KnownChild>['lines'], whose: string, sight: Sight): readonly MorningPart[] {
  return lineKinds.flatMap((kind) => partOf(kind, lines, whose, sight));
}

function partOf(kind: LineKind, all: readonly Told<KnownChild>[], whose: string, sight: Sight): readonly MorningPart[] {
  const told = all.filter(({ duty }) => duty.kind === kind && !duty.monitor).sort((a, b) => a.duty.day - b.duty.day);
  const lines = told.flatMap((each) => dutyLine(each, sight));
  const { title, short, count, whole } = dutyWords[kind];
  return lines.length === 0 ? [] : [{ title, short, count: count(lines.length), lines, whole: whole && wholeOf(whole, whose, sight) }];
}

/** The list of all that an IRO has to see to. */
export function wholeList(iro: string, slots: Slots, sight: Pick<Sight, 'asker' | 'ask'>): Button {
  return wholeOf({ intent: 'reviews.list', slots }, iro, sight);
}

function wholeOf({ intent, slots }: Question, whose: string, { asker, ask }: Pick<Sight, 'asker' | 'ask'>): Button {
  const ofWhom: Slots = whose === asker.id ? { scope: 'me' } : { person: whose };
  return { title: 'Open the whole list', ask: writeAsk(asking({ intent, slots: { ...ofWhom, ...slots } }, ask.back)) };
}
