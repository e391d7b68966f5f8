import type { Instant } from '../calendar/london';
import type { Route } from '../people/routing';
import type { Notice } from '../store/notices';
import type { Tx } from '../store/open-store';

/** Where something for a person goes now: to them, to whoever stands in, or to nobody, of which others are told. */
export type RouteOf = (tx: Tx, notice: Notice, at: Instant) => Promise<Route>;

/** From when on the receiver of a notice may be told, which is this instant where they may now. */
export type TellableFrom = (tx: Tx, notice: Notice, at: Instant) => Promise<Instant>;
