import { londonDay } from '../../../calendar/london';
import { counted, shortDay } from '../../../calendar/words';
import { peopleNamed } from '../../../people/directory';
import { loadEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import type { Slots } from '../../../understanding/question';
import { capital, periodInWords } from '../../understood';
import { calledOnCards, type Answered, type Sight } from '../../sight';
import { words } from '../../words-answer';
import { whoseChildren } from '../../whose';
import { childrenMeant } from './children-meant';
import { groupOf, groupsMeant, listGroups } from './list-groups';
import { listCard } from './list-card';
import { escalationsInSight, type SeenListed } from './listing';

/** A list of escalations by how they stand, stage, child, person, team and the time in which they were raised. */
export async function escalationList(tx: Tx, sight: Sight): Promise<Answered> {
  const meant = await whoseMeant(tx, sight);
  if (!meant.ok) return meant.answered;
  const { slots } = sight.ask.question;
  const { today } = sight;
  const groups = groupsMeant(slots);
  const inSight = (await escalationsInSight(tx, sight)).filter((listed) => meant.takesIn(listed) && isMeant(listed, slots));
  const asked = slots.status === 'late' ? await thoseLate(tx, inSight, sight) : inSight;
  const grouped = asked
    .map((listed) => ({ listed, group: groupOf(listed, today) }))
    .filter(({ group }) => groups === null || groups.includes(group))
    .sort((a, b) => listGroups.indexOf(a.group) - listGroups.indexOf(b.group) || a.listed.responseDue - b.listed.responseDue);
  const overdue = grouped.filter(({ group }) => group === 'Answer overdue').length;
  const count = grouped.length === 0 ? 'No escalations' : counted(grouped.length, 'escalation');
  return listCard(tx, grouped, {
    understood: understoodAs(slots, meant.label, sight),
    headline: `${count}${overdue === 0 || slots.status === 'overdue' ? '' : `: ${overdue} with the answer overdue`}.`,
  }, sight);
}

type WhoseMeant =
  | { readonly ok: true; readonly label: string; readonly takesIn: (listed: SeenListed) => boolean }
  | { readonly ok: false; readonly answered: Answered };

/** Whose escalations are meant: of a child; else of the children of whoever is meant, and those that are asked of them. */
async function whoseMeant(tx: Tx, sight: Sight): Promise<WhoseMeant> {
  const { child: typed, person, team, scope } = sight.ask.question.slots;
  if (typed !== undefined) {
    const meant = await childrenMeant(tx, 'Escalations', sight);
    if (!meant.ok) return meant;
    const ids = meant.children.map(({ id }) => id);
    return { ok: true, label: meant.children.map(calledOnCards).join(' or '), takesIn: ({ child }) => ids.includes(child) };
  }
  const whose = whoseChildren(sight);
  const own = person === undefined && team === undefined && scope !== 'service' ? [sight.asker.id] : [];
  // Who is asked for an answer may work with no children at all.
  if (!whose.ok && own.length > 0) return { ok: true, label: 'you', takesIn: () => true };
  if (!whose.ok) return { ok: false, answered: words('Escalations', [whose.problem], sight, whose.buttons) };
  const named = person === undefined ? own : peopleNamed(sight.directory.people, person).map(({ id }) => id);
  const isAsked = ({ addressees }: SeenListed) => addressees.some((id) => named.includes(id));
  return { ok: true, label: whose.label, takesIn: (listed) => whose.takesIn(listed.about.allocation) || isAsked(listed) };
}

/** Whether an escalation stands at the stage and was raised, or closed, in the time that is named. */
function isMeant({ stage, raisedAt, closedAt }: SeenListed, { stage: named, when, status }: Slots): boolean {
  if (named !== undefined && named !== stage) return false;
  if (when === undefined) return true;
  const day = londonDay(status === 'resolved' && closedAt !== null ? closedAt : raisedAt);
  return (when.from === undefined || day >= when.from) && (when.to === undefined || day <= when.to);
}

/** Those whose answer is overdue, or came after its day at any stage. */
async function thoseLate(tx: Tx, all: readonly SeenListed[], { today }: Sight): Promise<readonly SeenListed[]> {
  const late: SeenListed[] = [];
  for (const listed of all) {
    const isLate = groupOf(listed, today) === 'Answer overdue' || (await loadEscalation(tx, listed.id))?.state.respondedLate === true;
    if (isLate) late.push(listed);
  }
  return late;
}

const statusWords: Readonly<Record<NonNullable<Slots['status']>, string>> = {
  due: 'to be answered', upcoming: 'to be answered', awaiting_response: 'to be answered',
  overdue: 'with the answer overdue', late: 'answered late or overdue', held: 'on hold',
  resolved: 'closed', open: 'open', outstanding: 'open', awaiting_me: 'waiting for you',
};

/** The echo over a list: "Escalations open · stage 2 · you · today, Mon 23 Nov". */
function understoodAs({ status, stage, when, child }: Slots, whose: string, { today }: Sight): string {
  const said = status !== undefined ? statusWords[status] : when === undefined && child === undefined ? 'open' : '';
  const at = stage === undefined ? [] : [stage === 'informal' ? 'informal stage' : `stage ${stage}`];
  const time = when === undefined ? `today, ${shortDay(today, today)}` : periodInWords(when, today);
  return [capital(`escalations ${said}`.trim()), ...at, whose, time].join(' · ');
}
