import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { countAudit, writeAudit } from '../../src/store/audit';
import { whileBusy } from '../../src/store/busy';
import type { Store } from '../../src/store/open-store';
import { aFile, aStore, closeAll, noon } from './samples';

afterEach(closeAll);

const writeLine = (store: Store, actor: string) =>
  store.write((tx) => writeAudit(tx, [{ at: noon, actor, action: 'looked', child: null, reason: null, detail: null }]));

/** Writes a line in another process and keeps the write lock for 600 ms. */
const holdLock = `
  const { DatabaseSync } = require('node:sqlite');
  const handle = new DatabaseSync(process.argv[1]);
  handle.exec("begin immediate; insert into audit (at, actor, action) values ('2026-11-23T12:00:00.000Z', 'other', 'looked')");
  console.log('holding');
  setTimeout(() => { handle.exec('commit'); handle.close(); }, 600);
`;

describe('a database that another process writes to', () => {
  test('is waited for while the event loop stays free, and both writes are kept', async () => {
    const file = aFile();
    const store = await aStore(file);
    const other = spawn(process.execPath, ['-e', holdLock, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(other, 'exit');
    await once(other.stdout, 'data');

    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10).unref();
    const before = performance.now();
    await writeLine(store, 'here');
    const waited = performance.now() - before;
    clearInterval(ticking);

    expect(await ended).toEqual([0, null]);
    expect(waited).toBeGreaterThan(200);
    // Blocked all the time, the loop would not have ticked at all.
    expect(ticks).toBeGreaterThan(5);
    expect(await store.write(countAudit)).toBe(2);
  });

  test('takes every write of two that write as fast as they can, each pausing inside its transactions', async () => {
    const file = aFile();
    const [first, second] = [await aStore(file), await aStore(file)];
    await Promise.all(
      [first, second].map(async (store, index) => {
        for (let count = 0; count < 10; count++) {
          await store.write(async (tx) => {
            await writeAudit(tx, [{ at: noon, actor: `store ${index}`, action: 'looked', child: null, reason: null, detail: null }]);
            await sleep(5);
          });
        }
      }),
    );
    expect(await first.write(countAudit)).toBe(20);
  });

  test('is given up on in the end, in one sentence', async () => {
    const file = aFile();
    await aStore(file);
    const [holder, other] = [new DatabaseSync(file), new DatabaseSync(file)];
    holder.exec('begin immediate');
    let pauses = 0;
    const trying = whileBusy(() => other.exec('begin immediate'), async () => pauses++);
    await expect(trying).rejects.toThrow('The database is being written to by another program and was not free in time');
    expect(pauses).toBe(100);
    holder.close();
    other.close();
  });

  test('is not waited for where something else is wrong', async () => {
    const pause = jest.fn();
    const handle = new DatabaseSync(':memory:');
    await expect(whileBusy(() => handle.exec('select from where'), pause)).rejects.toThrow(/syntax error/);
    expect(pause).not.toHaveBeenCalled();
    handle.close();
  });
});
