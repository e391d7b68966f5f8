import { carries, type DayRange, type Intent, type SlotName, type Slots } from '../question';
import type { DateMention } from '../dates/ranges';
import type { Reading } from '../reading';
import type { Term } from '../vocabulary';
import { concernIn } from './concern';
import { coverIn } from './cover';
import { documentIn, kindIn, measureIn, stageIn } from './kinds';
import { statusIn } from './status';
import { nameIn, scopeIn } from './whose';

/** What was said about what is asked for: of the slots that the intent carries, those that were expressed. */
export function slotsFor(intent: Intent, core: Reading, whole: Reading): Slots {
  const status = statusIn(core, intent);
  const child = nameIn(core.names, 'child') ?? nameIn(whole.names, 'child') ?? (isAboutOneChild(intent) ? nameIn(core.names, 'person') ?? nameIn(whole.names, 'person') : undefined);
  const read: Slots = {
    status,
    kind: kindIn(core),
    document: documentIn(core),
    when: rangeIn(intent === 'absence.set' ? whole : core),
    scope: status === 'awaiting_me' ? undefined : scopeIn(core),
    person: personIn(core, whole),
    team: nameIn(core.names, 'team') ?? nameIn(whole.names, 'team'),
    child,
    ref: nameIn(whole.names, 'ref'),
    concern: intent === 'escalation.raise' ? concernIn(core) : undefined,
    stage: stageIn(core),
    measure: measureIn(core),
    period: rangeIn(core),
    cover: coverIn(whole),
  };
  const kept = Object.entries(read).filter(([name, value]) => value !== undefined && carries(intent, name as SlotName));
  return Object.fromEntries(kept);
}

const nearDates: readonly Term[] = ['review', 'midwayReview', 'report', 'minutes', 'record', 'decisions', 'letter', 'visit', 'escalation', 'escalations', 'due', 'overdue', 'late', 'outstanding', 'upcoming', 'selfAway', 'away', 'figures'];

function isAboutOneChild(intent: Intent): boolean {
  return ['review.next', 'child.timeline', 'escalation.raise', 'escalation.show', 'escalation.respond'].includes(intent);
}

/** A person named elsewhere in the text counts where the request speaks of "she" or "their". */
function personIn(core: Reading, whole: Reading): string | undefined {
  const named = nameIn(core.names, 'person');
  if (named !== undefined) return named;
  const pointsBack = core.words.slice(core.from, core.to).some(({ plain }) => /^(?:he|she|his|her|hers|they|their|theirs|them|him)$/.test(plain));
  return pointsBack ? nameIn(whole.names, 'person') : undefined;
}

/** Days behind a correction ("I mean", "sorry"), else those nearest to what is asked for, come first. */
function datesInOrder({ dates, mentions, words }: Reading): readonly DateMention[] {
  if (dates.length < 2) return dates;
  const corrected = mentions.findLast(({ term }) => term === 'correction');
  const later = corrected && dates.filter(({ from }) => from >= corrected.to);
  if (later && later.length > 0) return later;
  const asked = mentions.filter(({ term }) => nearDates.includes(term));
  const distance = ({ from, to }: DateMention) => Math.min(words.length, ...asked.map((mention) => Math.max(from - mention.to, mention.from - to, 0)));
  return dates.toSorted((a, b) => distance(a) - distance(b));
}

/** The days that were named; a range with both ends before one that is open, and what ends with a return joined to its beginning. */
function rangeIn(reading: Reading): DayRange | undefined {
  const dates = datesInOrder(reading);
  const days = dates.filter(({ isReturn }) => !isReturn).map(({ range }) => range);
  const back = dates.find(({ isReturn }) => isReturn)?.range;
  const range = days.find(({ from, to }) => from !== undefined && to !== undefined && from < to) ?? days[0];
  if (!back) return range;
  if (range?.from === undefined || back.to === undefined || range.from > back.to) return range ?? back;
  return { from: range.from, to: range.to !== undefined && range.to > range.from ? range.to : back.to };
}
