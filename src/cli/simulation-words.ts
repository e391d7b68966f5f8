import { isoDay } from '../calendar/local-date';
import { counted, longDay } from '../calendar/words';
import type { Told } from '../notices/council-morning';
import type { Spread } from '../notices/message-counts';
import type { PassedDate, Telling } from '../notices/passed-dates';
import type { PersonDay, SimulatedDay } from '../notices/simulated';
import type { TotalsOfSimulation, WeeklyTotals } from '../notices/simulated-totals';

/** A day as public JSON: `{"day","people":[{"person","digest","cards","monitored"}]}`, days as `YYYY-MM-DD`. */
export function dayAsJson({ day, people }: SimulatedDay) {
  return {
    day: isoDay(day),
    people: people.map(({ person, digest, cards, monitored }) => ({
      person,
      digest: digest && {
        lines: digest.lines.map(toldAsJson),
        lists: digest.lists.map(({ list: { list, every }, children, standingFor }) => ({ list, every, children, standingFor })),
      },
      cards: cards.map(toldAsJson),
      monitored: monitored.map(toldAsJson),
    })),
  };
}

function toldAsJson({ child, duty: { to, kind, milestone, sequence, day, step }, standingFor, isNew }: Told<string>) {
  return { child, as: to, kind, milestone, sequence, day: isoDay(day), step, standingFor, isNew };
}

/** The totals as public JSON. */
export function totalsAsJson({ passed, ...totals }: TotalsOfSimulation) {
  const telling = ({ day, person, kind, step }: Telling) => ({ day: isoDay(day), person, kind, step });
  return {
    totals: {
      ...totals,
      passed: passed.map(({ due, told, ladder, ...date }) => {
        return { ...date, due: isoDay(due), told: told.map(telling), ladder: ladder.map(telling) };
      }),
    },
  };
}

/** What people would receive on a day, a row each. */
export function rowsOf({ day, people }: SimulatedDay): readonly string[] {
  return people.map((each) => `${longDay(day)}  ${each.person.padEnd(24)}  ${received(each)}`);
}

function received({ digest, cards, monitored }: PersonDay): string {
  const parts = [
    ...(digest === null ? [] : [digestWords(digest)]),
    ...cards.map(({ child, duty: { kind, step } }) => `card ${kind}${step === '' ? '' : ` ${step}`} ${child}`),
    ...(monitored.length === 0 ? [] : [`not sent, on trial: ${monitored.length}`]),
  ];
  return parts.join('; ');
}

function digestWords({ lines, lists }: NonNullable<PersonDay['digest']>): string {
  const fresh = lines.filter(({ isNew }) => isNew).map(({ duty: { kind } }) => kind);
  const kinds = [...new Set(fresh)].map((kind) => `${kind} ${fresh.filter((each) => each === kind).length}`);
  const names = lists.map(({ list: { list }, children }) => (children === null ? list : `${list} ${children.length}`));
  return [`digest ${counted(lines.length, 'line')}, ${fresh.length} new`, ...kinds, ...names].join(', ');
}

const MOST_SHOWN = 20;

/** What a period came to, in lines for people; of long lists the first, the rest counted. */
export function totalsInWords(totals: TotalsOfSimulation): readonly string[] {
  const { mornings, messages, digests, cards, everybody, byRole, passed, outsideHours, secondDigests, monitored } = totals;
  const told = passed.filter(({ why }) => why === null);
  const untold = passed.filter(({ why }) => why !== null);
  const reports = passed.filter(({ milestone }) => milestone === 'report');
  const laddered = reports.filter(({ ladder }) => ladder.length > 0);
  return [
    `${counted(messages, 'message')} on ${counted(mornings, 'working morning')}: ${counted(digests, 'digest')}, ${counted(cards, 'card')}.`,
    `On trial, and not sent: ${monitored}.`,
    'A person a week (median, p95, most), of those who were sent anything:',
    ...[['everybody', everybody] as const, ...Object.entries(byRole)].map(weeklyRow),
    `Dates that passed without being done: ${passed.length}. Told to somebody: ${told.length}.`,
    ...shown(told, ({ told: heard, ...date }) => `${dateWords(date)}: ${heard.slice(0, 1).map(tellingWords).join()}`),
    `Not told to anybody: ${untold.length}.`,
    ...reasons(untold),
    `Reports that were missing on their day: ${reports.length}, of which ${laddered.length} had a ladder.`,
    ...shown(reports, ({ ladder, ...date }) => `${dateWords(date)}: ${ladder.map(tellingWords).join(', ')}`),
    `Outside working hours: ${outsideHours}. More than one digest a day: ${secondDigests}.`,
  ];
}

function weeklyRow([name, { people, messages, digests }]: readonly [string, WeeklyTotals]): string {
  const spread = ({ median, p95, most }: Spread) => `${median}, ${p95}, ${most}`;
  return `  ${`${name} (${people})`.padEnd(24)}  messages ${spread(messages).padEnd(10)}  digests ${spread(digests)}`;
}

function dateWords({ child, milestone, sequence, due }: Pick<PassedDate, 'child' | 'milestone' | 'sequence' | 'due'>): string {
  return `${child} ${milestone}${sequence === null ? '' : ` ${sequence}`}, ${isoDay(due)}`;
}

function tellingWords({ day, person, kind, step }: Telling): string {
  return `${isoDay(day)} ${person} ${kind}${step === '' ? '' : ` ${step}`}`;
}

function shown<Item>(items: readonly Item[], inWords: (item: Item) => string): readonly string[] {
  const first = items.slice(0, MOST_SHOWN).map((item) => `  ${inWords(item)}`);
  const others = items.length - first.length;
  return others === 0 ? first : [...first, `  and ${others} more: --json names them all`];
}

function reasons(untold: readonly PassedDate[]): readonly string[] {
  const said = untold.map(({ milestone, why }) => `${milestone}: ${why}`);
  return [...new Set(said)].map((reason) => `  ${said.filter((each) => each === reason).length} ${reason}`);
}
