import { instantAfter, type Instant } from '../calendar/london';
import { contentOf } from '../notices/content';
import type { Ending, Notice } from '../store/notices';
import type { Tx } from '../store/open-store';
import { destinationOf } from './addressing';
import type { Compose, Composed } from './compose';
import type { Destination } from './letter';
import type { TeamsLimits } from './teams-limits';
import type { RouteOf, TellableFrom } from './way';

/** After this time it is looked at again whether the message arrived that a notice renews. */
const SOON_MS = 10_000;

/** What becomes of a notice that has come due. */
export type Fate =
  | { readonly kind: 'leaves'; readonly destination: Destination; readonly composed: Extract<Composed, { kind: 'message' }> }
  | { readonly kind: 'put_off'; readonly until: Instant; readonly reason: string }
  /** `instead`: who is told in the receiver's place. */
  | { readonly kind: 'ends'; readonly ending: Ending; readonly instead: readonly string[] };

/** What says of a notice what becomes of it. */
export interface FateParts {
  readonly compose: Compose;
  readonly routeOf: RouteOf;
  readonly tellableFrom: TellableFrom;
  readonly limits: TeamsLimits;
}

/** Looks at a notice that has come due, as things are now; it changes nothing. */
export async function fateOf(tx: Tx, notice: Notice, at: Instant, now: number, parts: FateParts): Promise<Fate> {
  const { to, expires } = notice;
  if (to === null) return ends('nobody', null);
  if (expires !== null && expires <= at) return ends('expired', null);
  const wait = waitOf(notice, to, now, parts.limits);
  if (wait > 0) return { kind: 'put_off', until: instantAfter(at, Math.ceil(wait)), reason: 'they are sent others first' };
  // What puts an earlier message up to date notifies nobody: it goes wherever that one went, at any hour.
  const onItsWay = notice.renews === null ? await wayOf(tx, notice, at, parts) : null;
  return onItsWay ?? fateThere(tx, notice, to, at, parts.compose);
}

/** Ordinary notices queue for a chat that takes no more now; an urgent one takes the next place. */
function waitOf({ urgency }: Notice, to: string, now: number, limits: TeamsLimits): number {
  const wait = limits.chatWait(to, now);
  return wait === 0 || urgency === 'urgent' ? wait : limits.turn(to, now);
}

/** What keeps a notice from the person now; null where nothing does. */
async function wayOf(tx: Tx, notice: Notice, at: Instant, { routeOf, tellableFrom }: FateParts): Promise<Fate | null> {
  const route = await routeOf(tx, notice, at);
  if (route.kind === 'stands_in') return ends('overtaken', 'away: whoever stands in is told', [route.person]);
  if (route.kind === 'nobody') return ends('nobody', 'nobody acts for them', route.tell);
  const from = await tellableFrom(tx, notice, at);
  return from > at ? { kind: 'put_off', until: from, reason: 'not at work' } : null;
}

async function fateThere(tx: Tx, notice: Notice, to: string, at: Instant, compose: Compose): Promise<Fate> {
  const destination = await destinationOf(tx, notice, to);
  if (destination.kind === 'refused') return ends('refused', destination.reason);
  if (destination.kind === 'overtaken') return ends('overtaken', destination.why);
  if (destination.kind === 'too_soon') return { kind: 'put_off', until: instantAfter(at, SOON_MS), reason: 'what it renews is on its way' };

  const composed = await compose(tx, notice, at);
  if (composed.kind === 'overtaken') return ends('overtaken', composed.why);
  const shownBefore = destination.kind === 'earlier' ? destination.renews.content : null;
  return contentOf(composed.message.view) === shownBefore ? ends('overtaken', 'nothing has changed') : { kind: 'leaves', destination, composed };
}

function ends(state: Ending['state'], reason: string | null, instead: readonly string[] = []): Fate {
  return { kind: 'ends', ending: { state, reason }, instead };
}
