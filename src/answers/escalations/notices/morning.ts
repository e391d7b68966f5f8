import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import type { Tx } from '../../../store/open-store';
import type { MorningPart } from '../../notices/parts';
import { actsAs, type Sight } from '../../sight';
import { actionsDueParts, namedParts } from './action-parts';
import { countParts } from './count-parts';
import { draftParts } from './draft-part';
import type { SaidTo } from './part-lines';
import { answerParts, decisionParts } from './waiting-parts';

/** What somebody's morning says of escalations. */
export interface EscalationMorning {
  /** What waits for them, which comes before all else. */
  readonly first: readonly MorningPart[];
  /** What is good to know, which comes after the reviews. */
  readonly last: readonly MorningPart[];
  /** What waits for those for whom they stand in, by id. */
  readonly covering: ReadonlyMap<string, readonly MorningPart[]>;
}

export const noEscalations: EscalationMorning = { first: [], last: [], covering: new Map() };

/** Reads what somebody's morning says of escalations: their own, and what those for whom they stand in would have to do. */
export async function escalationMorning(tx: Tx, sight: Sight, at: Instant): Promise<EscalationMorning> {
  const covering = new Map<string, readonly MorningPart[]>();
  for (const away of actsAs(sight).slice(1)) covering.set(away.id, await toDoOf(tx, away, sight, at));
  const said: SaidTo = { sight, whose: sight.asker, at };
  return {
    first: await toDoOf(tx, sight.asker, sight, at),
    last: [...(await draftParts(tx, said)), ...(await countParts(tx, said))],
    covering,
  };
}

async function toDoOf(tx: Tx, whose: Person, sight: Sight, at: Instant): Promise<readonly MorningPart[]> {
  const said: SaidTo = { sight, whose, at };
  return [...(await answerParts(tx, said)), ...(await decisionParts(tx, said)), ...(await actionsDueParts(tx, said)), ...(await namedParts(tx, said))];
}
