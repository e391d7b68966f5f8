import type { Instant } from '../../../calendar/london';
import { mayEscalate, type EscalationGrounds } from '../../../people/may-escalate';
import type { Person } from '../../../people/person';
import type { StoredChild } from '../../../store/children';
import type { Tx } from '../../../store/open-store';
import { asking } from '../../ask';
import type { SettingInForce } from '../../setting-in-force';
import { actsAs, calledOnCards, permitted, type Answered, type PermittedChild, type ShownChild, type Sight } from '../../sight';
import { sightOf } from '../../sight-of';
import { words } from '../../words-answer';
import { circumstancesToRaise, type Circumstances } from '../circumstances';
import { auditRefused } from './audit-refused';
import { withArticle } from './called';
import { openOthers, type OpenOther } from './open-others';

/** A child of whom somebody may raise an escalation, and what is looked at for it. */
export interface RaisingContext {
  readonly asker: Person;
  readonly child: StoredChild;
  readonly circumstances: Circumstances;
  /** Why they may, and for whom they stand in. */
  readonly grounds: EscalationGrounds;
  readonly shown: ShownChild;
  /** The escalations of the child that are open already. */
  readonly others: readonly OpenOther[];
  readonly setting: SettingInForce;
  readonly at: Instant;
}

export type ContextOrRefusal = { readonly ok: true; readonly context: RaisingContext } | { readonly ok: false; readonly answered: Answered };

/** What raising is worked out from, for this child or for none yet. */
export function sightToRaise(tx: Tx, asker: Person, child: string | null, setting: SettingInForce): Promise<Sight> {
  return sightOf(tx, asker, asking({ intent: 'escalation.raise', slots: child === null ? {} : { child } }), setting);
}

/** The child of a card, as things stand now, for whoever may raise an escalation of it; else why not, which is on record. */
export async function raisingContext(tx: Tx, asker: Person, id: string, setting: SettingInForce, at: Instant): Promise<ContextOrRefusal> {
  const sight = await sightToRaise(tx, asker, id, setting);
  const circumstances = await circumstancesToRaise(tx, id, setting, setting.today);
  const [seen] = circumstances === null ? [] : permitted([circumstances.child], 'see_timetable', sight);
  if (seen !== undefined && circumstances !== null) return contextOfSeen(tx, seen, circumstances, sight, setting, at);
  await auditRefused(tx, { actor: asker.id, child: null, refused: 'not_permitted' }, at);
  // The same words whether the child is unknown or not theirs to see: a refusal must not tell which.
  return { ok: false, answered: words(titleOf(setting), [`I can’t find “${id}” among the children you work with.`], sight, []) };
}

/** The same, of a child that somebody may see. */
export async function contextOfSeen(
  tx: Tx, { child, grounds: shownFor }: PermittedChild, circumstances: Circumstances, sight: Sight, setting: SettingInForce, at: Instant,
): Promise<ContextOrRefusal> {
  const { asker } = sight;
  const shown = { child: child.id, grounds: shownFor };
  const grounds = groundsToRaise(child, sight);
  if (grounds !== null) return { ok: true, context: { asker, child, circumstances, grounds, shown, others: await openOthers(tx, circumstances), setting, at } };
  await auditRefused(tx, { actor: asker.id, child: child.id, refused: 'not_permitted' }, at);
  const iro = sight.directory.person(child.allocation.iro)?.name ?? 'the IRO manager';
  const word = setting.policy.words.escalation;
  const refusal = `Only the child’s IRO, whoever covers for them, or who oversees the service can raise ${withArticle(word)}. Tell ${iro} what worries you.`;
  return { ok: false, answered: { ...words(`${titleOf(setting)} · ${calledOnCards(child)}`, [refusal], sight, []), shown: [shown] } };
}

/** On which grounds the asker may raise an escalation of a child, as it is allocated now; null where they may not. */
export function groundsToRaise({ allocation }: Pick<StoredChild, 'allocation'>, sight: Sight): EscalationGrounds | null {
  const [person, ...covered] = actsAs(sight);
  return person === undefined ? null : mayEscalate('carry', { person, directory: sight.directory, covered }, { allocation, addressees: [], holdersAbove: [] });
}

/** What raising is called at the head of a card: `Raise a DRP`. */
export function titleOf({ policy }: Pick<SettingInForce, 'policy'>): string {
  return `Raise ${withArticle(policy.words.escalation)}`;
}
