import { rungWithHolders, type Circumstances } from './circumstances';
import type { PersonCommand } from './person-command';

/** A command with whom it asks, or one sentence where whoever was named is not on the staff list. */
export type Addressed = { readonly ok: true; readonly command: Readonly<Record<string, unknown>> } | { readonly ok: false; readonly problem: string };

/**
 * Says whom a command asks: whoever was named, who may stand outside the worker's line, else the ladder's own holders of
 * the stage, as the child is allocated now.
 */
export function withAddressees(written: PersonCommand, circumstances: Circumstances): Addressed {
  const addressee = written['addressee'];
  const named = typeof addressee === 'string' && addressee.trim() !== '' ? addressee : null;
  if (named !== null && circumstances.directory.person(named) === null) {
    return { ok: false, problem: 'Choose whoever is to answer from the staff list.' };
  }
  if (written.do !== 'raise' && written.do !== 'escalate') return { ok: true, command: written };
  const holders = rungWithHolders(written.do === 'raise' ? written['stage'] : written['to'], circumstances)?.holders ?? [];
  const chosen = named !== null && holders.join() !== named;
  return { ok: true, command: { ...written, addressees: chosen ? [named] : holders, chosen } };
}
