import pino from 'pino';
import { day } from '../../src/calendar/local-date';
import { instantAfter, type Instant } from '../../src/calendar/london';
import type { Compose } from '../../src/delivery/compose';
import { createSender, type Sender, type SenderParts } from '../../src/delivery/sender';
import type { NewNotice } from '../../src/notices/notice';
import type { Route } from '../../src/people/routing';
import { keepConversation } from '../../src/store/conversations';
import { importBatch } from '../../src/store/import-batch';
import { decideNotices, noticesWhere, type Notice } from '../../src/store/notices';
import type { Store } from '../../src/store/open-store';
import { about, aStore, batch, noon, person } from '../store/samples';
import { chatWith, FakeTeams } from './fake-teams';

export const staff = ['anna', 'ben', 'cara', 'dev'];

/** A notice for Anna as it is decided, told at once. */
export function notice(given: Partial<NewNotice> = {}): NewNotice {
  return {
    to: 'anna', kind: 'late_review.asked', subject: 'A review is late.', step: '', day: day('2026-11-23'), child: null, data: {},
    urgency: 'ordinary', notBefore: noon, expires: null, renews: null, standingFor: null, ...given,
  };
}

/** What a notice says is its subject, unless a test says otherwise. */
const inItsSubject: Compose = async (_, { subject }) => message(subject);

/** A message as composed. */
export function message(headline: string, shown: Extract<Awaited<ReturnType<Compose>>, { kind: 'message' }>['shown'] = []) {
  const view = { kind: 'words', understood: '', headline, paragraphs: [], buttons: [] } as const;
  return { kind: 'message', message: { view, summary: 'There is something new' }, shown } as const;
}

/** A council with four people who were all heard of, its sender, and a Teams that is played. Time moves when a test says so. */
export class Office {
  at: Instant = noon;
  milliseconds = 1_000;
  compose: Compose = inItsSubject;
  route: (notice: Notice) => Route = () => ({ kind: 'to' });
  tellable: (notice: Notice, at: Instant) => Instant = (_, at) => at;
  readonly teams = new FakeTeams(() => this.milliseconds);
  readonly sender: Sender;

  private constructor(readonly store: Store) {
    this.sender = this.anotherSender(store);
  }

  static async open(file?: string): Promise<Office> {
    const office = new Office(await aStore(file));
    const people = staff.map((id) => person(id, { teamsObjectId: `oid-${id}` }));
    await importBatch(office.store, batch({ people }), about());
    for (const each of staff) await office.heardOf(each);
    return office;
  }

  /** A sender in the same council, on this connection to its database. Its randomness is the longest pause there may be. */
  anotherSender(store: Store, given: Partial<SenderParts> = {}): Sender {
    return createSender({
      store,
      gateway: this.teams,
      compose: (tx, notice, at) => this.compose(tx, notice, at),
      routeOf: async (_, notice) => this.route(notice),
      tellableFrom: async (_, notice, at) => this.tellable(notice, at),
      clock: () => this.at,
      steady: () => this.milliseconds,
      pause: async (ms) => this.passes(ms),
      random: () => 1,
      log: pino({ level: 'silent' }),
      ...given,
    });
  }

  passes(ms: number): void {
    this.at = instantAfter(this.at, ms);
    this.milliseconds += ms;
  }

  /** Lets time go by, with what the sender does in it. */
  async minutesPass(minutes: number): Promise<void> {
    for (let second = 0; second < minutes * 60; second++) {
      this.passes(1_000);
      await this.sender.drain();
    }
  }

  async heardOf(id: string): Promise<void> {
    const reached = { person: id, conversation: chatWith(id), serviceUrl: 'https://teams.example/', userId: `29:${id}`, botId: '28:iro', channel: 'msteams', tenant: null };
    await this.store.write((tx) => keepConversation(tx, reached, this.at));
  }

  async decide(...notices: readonly NewNotice[]): Promise<void> {
    await this.store.write((tx) => decideNotices(tx, notices, this.at));
  }

  /** Decides notices and lets the sender do all that it can do now. */
  async tell(...notices: readonly NewNotice[]): Promise<void> {
    await this.decide(...notices);
    await this.sender.drain();
  }

  async notices(): Promise<Notice[]> {
    return this.store.write((tx) => noticesWhere(tx, {}));
  }

  /** How the notices ended, in the order in which they were decided. */
  async ends(): Promise<string[]> {
    return (await this.notices()).map(({ state, reason }) => (reason === null ? state : `${state}: ${reason}`));
  }
}
