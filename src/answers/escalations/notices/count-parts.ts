import { counted } from '../../../calendar/words';
import { addDays, type LocalDate } from '../../../calendar/local-date';
import { londonInstant } from '../../../calendar/london';
import { beginning, isFirstAtWork } from '../../../notices/regular-days';
import { scopeOf, type OwnScope } from '../../../people/permissions';
import type { CouncilPolicy } from '../../../policy/council-policy';
import { countGoodPractice } from '../../../store/good-practice';
import { openInScope, type ListedEscalation } from '../../../store/listed-escalations';
import type { Tx } from '../../../store/open-store';
import type { Slots } from '../../../understanding/question';
import { asking, writeAsk } from '../../ask';
import type { MorningPart, PartLine } from '../../notices/parts';
import { capital } from '../../understood';
import type { Button } from '../../views';
import { stageInWords } from '../following/standing-words';
import type { SaidTo } from './part-lines';

type List = CouncilPolicy['lists'][number];

const MIDNIGHT = { hour: 0, minute: 0 } as const;

/**
 * The escalations of those whom somebody manages: by stage on the days on which the council's policy has a list go to their
 * post, else how many wait for an answer of others.
 */
export async function countParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const list = regularListOf(said, false);
  return list === null ? waitingInTeams(tx, said) : byStage(tx, list, said);
}

/** The list of active escalations that is only tried out, as it would be told to somebody today. */
export async function triedOutParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const list = regularListOf(said, true);
  return list === null ? [] : byStage(tx, list, said);
}

/** The list of active escalations, in force or tried out, that goes to somebody's post today; null where none does. */
function regularListOf({ whose: { roles, workingDays }, sight: { setting: { policy, localCalendar }, today } }: SaidTo, isTriedOut: boolean): List | null {
  const lists = policy.lists.filter(({ list, monitor = false }) => list === 'active_escalations' && monitor === isTriedOut);
  const theirs = lists.filter(({ to }) => to.some((role) => roles.includes(role)));
  return theirs.find(({ every }) => isFirstAtWork(today, every, { calendar: localCalendar, workingDays })) ?? null;
}

async function byStage(tx: Tx, { every }: List, { whose, sight }: SaidTo): Promise<readonly MorningPart[]> {
  const { today, setting: { policy }, directory } = sight;
  const scope = withoutSupport(scopeOf(whose, directory));
  const active = (await openInScope(tx, scope)).filter(({ opened }) => opened < today);
  const practice = await practiceLine(tx, every, today);
  if (active.length === 0) return practice.length === 0 ? [] : [practicePart(practice)];
  const whole = listButton('Open the whole list', { status: 'open', scope: scope.kind === 'all' ? 'service' : 'team' });
  const stages = [...new Set(active.map(({ stage }) => stage))].sort((a, b) => (a === 'informal' ? 0 : a) - (b === 'informal' ? 0 : b));
  const lines = stages.map((stage): PartLine => {
    const text = capital(stageInWords(stage, policy.ladder));
    const note = countsOf(active.filter((each) => each.stage === stage), today);
    const opens = listButton(`${text}, ${note}: open`, { status: 'open', stage, scope: scope.kind === 'all' ? 'service' : 'team' });
    return { text, note, opens, shown: null };
  });
  return [{ title: `Active escalations this ${every}`, short: 'active', count: counted(active.length, 'active escalation'), lines: [...lines, ...practice], whole }];
}

/** How often good practice was said in the whole service in the period before; nothing where it never was. */
async function practiceLine(tx: Tx, every: List['every'], today: LocalDate): Promise<readonly PartLine[]> {
  const until = beginning(today, every);
  const from = beginning(addDays(until, -1), every);
  const said = await countGoodPractice(tx, londonInstant(from, MIDNIGHT), londonInstant(until, MIDNIGHT));
  return said === 0 ? [] : [{ text: 'Good practice', note: `said ${said === 1 ? 'once' : `${said} times`} in the ${every} before, in the whole service`, opens: null, shown: null }];
}

function practicePart(lines: readonly PartLine[]): MorningPart {
  return { title: 'Good practice', short: 'good practice', count: 'good practice said', lines, whole: null };
}

/** What waits for others to answer in the teams of somebody who manages some of the service. */
async function waitingInTeams(tx: Tx, { whose, sight }: SaidTo): Promise<readonly MorningPart[]> {
  const { today, directory } = sight;
  const scope = scopeOf(whose, directory);
  if (scope.kind !== 'some' || scope.workers.length + scope.teams.length === 0) return [];
  const waiting = (await openInScope(tx, scope)).filter(
    ({ status, opened, addressees }) => status === 'awaiting_response' && opened < today && !addressees.includes(whose.id),
  );
  if (waiting.length === 0) return [];
  const [text, note] = ['In your teams', countsOf(waiting, today)];
  const whole = listButton(`${text}, ${note}: open the list`, { status: 'awaiting_response', scope: 'team' });
  return [{
    title: 'Escalations: waiting for the answers of others', short: 'in your teams', count: `${counted(waiting.length, 'escalation')} waiting in your teams`,
    lines: [{ text, note, opens: whole, shown: null }], whole,
  }];
}

/** How many there are, and what of them stands out: `4, 1 overdue, 2 answered`. */
function countsOf(escalations: readonly ListedEscalation[], today: LocalDate): string {
  const overdue = escalations.filter(({ status, responseDue }) => status === 'awaiting_response' && responseDue < today).length;
  const answered = escalations.filter(({ status }) => status === 'responded').length;
  const parts = [[overdue, 'overdue'], [answered, 'answered']] as const;
  return [String(escalations.length), ...parts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))].join(', ');
}

/** Business support sees reviews, and no escalations but those that are their own to see. */
function withoutSupport(scope: OwnScope): OwnScope {
  return scope.kind === 'all' && scope.reason === 'business_support' ? (scope.own ?? { kind: 'none' }) : scope;
}

function listButton(title: string, slots: Slots): Button {
  return { title, ask: writeAsk(asking({ intent: 'escalations.list', slots })) };
}
