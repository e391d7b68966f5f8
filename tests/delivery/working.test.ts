import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import type { Sender } from '../../src/delivery/sender';
import { importBatch } from '../../src/store/import-batch';
import type { Store } from '../../src/store/open-store';
import { about, batch, closeAll, person } from '../store/samples';
import { notice, Office } from './office';

let office: Office;
let sender: Sender;

/** A sender at work by the real clock, whose pauses are so long that only what wakes it makes it go on. */
function atWork(store: Pick<Store, 'write'> = office.store, log = pino({ level: 'silent' })): Sender {
  const pause = async (ms: number) => sleep(ms === 1_000 ? 60_000 : ms, undefined, { ref: false });
  return office.anotherSender(office.store, { store, pause, log });
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(5);
}

beforeEach(async () => {
  office = await Office.open();
  sender = atWork();
});

afterEach(async () => {
  await sender.stop();
  await closeAll();
});

describe('a sender at work', () => {
  test('sends what is decided as soon as it is woken', async () => {
    sender.start();
    await sleep(100);
    await office.decide(notice());
    sender.wake();
    await until(() => office.teams.chatOf('anna').length === 1);
    await until(async () => (await office.ends())[0] === 'delivered');
  });

  test('goes on while one message is not answered', async () => {
    const answer = office.teams.falls();
    await office.decide(notice(), notice({ to: 'ben' }));
    sender.start();
    await until(() => office.teams.calls.length === 2);
    await office.decide(notice({ to: 'cara' }));
    sender.wake();
    await until(() => office.teams.calls.length === 3);
    answer();
    await until(async () => (await office.ends()).every((end) => end === 'delivered'));
  });

  test('that is asked to send all that is due ends once all is settled, though its own beats take some of it', async () => {
    const ids = Array.from({ length: 120 }, (_, at) => `person-${at}`);
    await importBatch(office.store, batch({ people: ids.map((id) => person(id, { teamsObjectId: `oid-${id}` })) }), about({ at: office.at }));
    for (const id of ids) await office.heardOf(id);
    sender = office.anotherSender(office.store, { steady: () => performance.now(), pause: (ms) => sleep(ms, undefined, { ref: false }) });
    sender.start();
    await office.decide(...ids.map((to) => notice({ to })));
    sender.wake();
    await sender.drain();
    expect(new Set(await office.ends())).toEqual(new Set(['delivered']));
  });

  test('has no more than fifty messages on their way at once', async () => {
    office.teams.falls();
    await office.decide(...Array.from({ length: 60 }, (_, at) => notice({ to: ['anna', 'ben', 'cara', 'dev'][at % 4] ?? '', subject: `${at}` })));
    for (let beat = 0; beat < 1_000; beat++) {
      office.passes(1_000);
      await sender.beat();
    }
    expect(office.teams.calls).toHaveLength(50);
    sender = atWork();
  });

  test('that is stopped waits for what is on its way, and takes nothing up any more', async () => {
    const answer = office.teams.falls();
    await office.decide(notice());
    sender.start();
    await until(() => office.teams.calls.length === 1);
    const stopped = sender.stop();
    await office.decide(notice({ subject: 'Another.' }));
    answer();
    await stopped;
    expect(await office.ends()).toEqual(['delivered', 'queued']);
  });

  test('says once that the database does not answer, goes on, and forgets no outcome', async () => {
    const lines: string[] = [];
    let breaks = false;
    const failing: Pick<Store, 'write'> = {
      write: async (work) => {
        if (breaks) throw new Error('disk is full');
        return office.store.write(work);
      },
    };
    sender = atWork(failing, pino({}, { write: (line: string) => void lines.push(line) }));
    const answer = office.teams.falls();
    await office.decide(notice());
    sender.start();
    await until(() => office.teams.calls.length === 1);
    breaks = true;
    answer();
    for (let wake = 0; wake < 5; wake++) {
      await sleep(60);
      sender.wake();
    }
    expect(await office.ends()).toEqual(['sending']);
    breaks = false;
    sender.wake();
    await until(async () => (await office.ends())[0] === 'delivered');
    expect(office.teams.calls).toHaveLength(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Notices are not sent.');
  });
});
