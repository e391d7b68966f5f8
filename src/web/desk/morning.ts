import type { Request, Response, Server } from 'restify';
import { londonDay, type Instant } from '../../calendar/london';
import type { Refused } from '../../calendar/working-days';
import { noticesWhere } from '../../store/notices';
import type { Store } from '../../store/open-store';
import type { DeskClock } from './clock';

/** What the desk asks of delivery. */
export interface DeskDelivery {
  /** The council's first digest time after this instant, on a working day; why there is none where the calendar ends before. */
  nextMorning(at: Instant): Instant | Refused;
  /** Does what is due by the clock, and sends what came of it; gives how many messages arrived. */
  morning(): Promise<{ readonly sent: number }>;
}

export interface MorningParts {
  readonly store: Store;
  readonly clock: DeskClock;
  readonly delivery: DeskDelivery;
}

/** What a morning brought. */
interface Morning {
  /** What the clock was set to. */
  readonly at: Instant;
  readonly sent: number;
  /** Whether digests of this morning had been decided already, before the clock was set back: nobody is told twice. */
  readonly doneBefore: boolean;
}

/** `POST /desk/morning`: sets the clock to the council's next working morning, and has its work done at once. */
export function addMorning(server: Server, parts: MorningParts): void {
  let underWay: Promise<Morning | Refused> | null = null;
  server.post('/desk/morning', async (_: Request, res: Response) => {
    // Two pages that ask at the same time mean the same morning.
    underWay ??= nextMorning(parts).finally(() => (underWay = null));
    const morning = await underWay;
    if ('refused' in morning) return void res.send(409, { code: 'Conflict', message: `The clock stays as it is: ${morning.refused}.` });
    res.send(200, morning);
  });
}

async function nextMorning({ store, clock, delivery }: MorningParts): Promise<Morning | Refused> {
  const at = delivery.nextMorning(clock.now());
  if (typeof at !== 'string') return at;
  const before = await store.write((tx) => noticesWhere(tx, { kind: 'digest', day: londonDay(at), last: 1 }));
  clock.setNow(at);
  const { sent } = await delivery.morning();
  return { at, sent, doneBefore: before.length > 0 };
}
