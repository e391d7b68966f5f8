import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Person } from '../people/person';
import { writeAudit } from '../store/audit';
import { linkTeamsId, personByEmail, personByTeamsId } from '../store/people';
import { ConnectorFault } from './faults';
import { tenantOf } from './reach';
import type { Services } from './services';

/** Who speaks: somebody on the staff list, or nobody whom we may answer, with what to tell them. */
export type Asker = { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly refusal: string };

const NOT_ON_THE_LIST =
  'Sorry, I don’t know you, so I can’t answer here. I answer people on the council’s staff list. If you should be on it, ask your administrator.';
const OTHER_TENANT = 'Sorry, I only answer people of the council whose assistant I am.';
const TRY_AGAIN = 'Sorry, I could not find out who you are just now. Please try again in a minute.';

/**
 * Finds the person behind a message: by their Teams object id; on first contact by the e-mail address that Teams
 * vouches for, which links the two once and for all. Guests and other tenants are refused.
 */
export async function askerOf(context: TurnContext, services: Services): Promise<Asker> {
  if (services.tenantId !== null && tenantOf(context.activity) !== services.tenantId) return { ok: false, refusal: OTHER_TENANT };
  const { aadObjectId } = context.activity.from;
  if (aadObjectId) {
    const known = await services.store.write((tx) => personByTeamsId(tx, aadObjectId));
    if (known) return { ok: true, person: known };
  }
  return atFirstContact(context, services);
}

async function atFirstContact(context: TurnContext, services: Services): Promise<Asker> {
  let member;
  try {
    member = await TeamsInfo.getMember(context, context.activity.from.id);
  } catch (error) {
    services.log.warn({ fault: error instanceof ConnectorFault ? error.message : null }, 'Teams did not say who a person is');
    return { ok: false, refusal: TRY_AGAIN };
  }
  const isGuest = member.userRole === 'guest' || (member.userPrincipalName ?? '').includes('#EXT#');
  const isElsewhere = services.tenantId !== null && member.tenantId !== undefined && member.tenantId !== services.tenantId;
  const objectId = member.aadObjectId ?? context.activity.from.aadObjectId ?? null;
  const email = isGuest || isElsewhere ? null : member.email || member.userPrincipalName || null;
  return link(email, objectId, services);
}

/** Ties an object id to the person on the staff list who has this e-mail address and no object id yet. */
async function link(email: string | null, objectId: string | null, { store, clock }: Services): Promise<Asker> {
  return store.write(async (tx): Promise<Asker> => {
    const person = email === null ? null : await personByEmail(tx, email);
    if (person !== null && objectId !== null && (await linkTeamsId(tx, person.id, objectId))) {
      await writeAudit(tx, [{ at: clock(), actor: person.id, action: 'linked', child: null, reason: 'first contact, by e-mail address', detail: objectId }]);
      return { ok: true, person: { ...person, teamsObjectId: objectId } };
    }
    await writeAudit(tx, [{ at: clock(), actor: objectId ?? 'unknown', action: 'refused', child: null, reason: 'not on the staff list, or a guest', detail: null }]);
    return { ok: false, refusal: NOT_ON_THE_LIST };
  });
}
