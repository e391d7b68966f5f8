import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { writeAudit, countAudit } from '../../src/store/audit';
import { childById } from '../../src/store/children';
import { importBatch } from '../../src/store/import-batch';
import { isEmpty } from '../../src/store/is-empty';
import { openStore, type Store } from '../../src/store/open-store';
import { openHandle, pragma } from '../../src/store/sqlite-handle';
import { StoreError } from '../../src/store/store-error';
import { about, aFile, aStore, batch, child, closeAll, noon } from './samples';

afterEach(closeAll);

const line = { at: noon, actor: 'iro-1', action: 'looked', child: 'C1', reason: 'allocated', detail: null };

const writeLine = (store: Store) => store.write((tx) => writeAudit(tx, [line]));

describe('opening a database', () => {
  test.each([':memory:', 'a file'])('makes an empty one in %s that is ready for use', async (where) => {
    const store = await aStore(where === 'a file' ? aFile() : where);
    expect(await store.check()).toBe(true);
    expect(await store.write(isEmpty)).toBe(true);
  });

  test('makes every commit reach the disk before it is answered, keeps a write-ahead log and checks references', async () => {
    const handle = await openHandle(aFile());
    expect(pragma(handle, 'synchronous')).toBe(2);
    expect(pragma(handle, 'journal_mode')).toBe('wal');
    expect(pragma(handle, 'foreign_keys')).toBe(1);
    handle.close();
    expect((await aStore()).synchronous()).toBe(2);
  });

  test('is refused where the write-ahead log cannot be kept', async () => {
    // A database without a name lives in a temporary file that takes no write-ahead log.
    await expect(openStore({ file: '' })).rejects.toThrow(/does not take journal_mode = wal \(it keeps "delete"\)/);
  });

  test('finds again what was kept', async () => {
    const file = aFile();
    const first = await openStore({ file });
    await writeLine(first);
    await first.close();
    expect(await (await aStore(file)).write(countAudit)).toBe(1);
  });

  test('works where two processes open a new file at the same time', async () => {
    const file = aFile();
    const [first, second, third] = await Promise.all([aStore(file), aStore(file), aStore(file)]);
    for (const store of [first, second, third]) await writeLine(store);
    expect(await first.write(countAudit)).toBe(3);
  });

  test('says that its folder is not there', async () => {
    const opening = openStore({ file: '/no/such/folder/council.db' });
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow(
      'The database file "/no/such/folder/council.db" cannot be used (unable to open database file): its folder must exist',
    );
  });
});

describe('a damaged file', () => {
  test('that is no database at all gives one sentence', async () => {
    const file = aFile();
    writeFileSync(file, 'name,team\n'.repeat(1000));
    await expect(openStore({ file })).rejects.toThrow(`The database file "${file}" is damaged or is no SQLite database: put back a backup`);
    expect(readFileSync(file, 'utf8')).toBe('name,team\n'.repeat(1000));
  });

  test.each(['cut off', 'overwritten'])('that was %s half way gives the same sentence', async (harm) => {
    const file = aFile();
    const store = await openStore({ file });
    await importBatch(store, batch({ children: Array.from({ length: 300 }, (_, index) => child(`C${index}`)) }), about());
    await store.close();
    const half = Math.floor(statSync(file).size / 8192) * 4096;
    if (harm === 'cut off') truncateSync(file, half);
    else overwrite(file, half);
    await expect(openStore({ file })).rejects.toThrow(/is damaged or is no SQLite database/);
  });

  function overwrite(file: string, from: number): void {
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.alloc(16_384, 0xa5), 0, 16_384, from);
    closeSync(descriptor);
  }

  test('that a newer version has changed is not touched', async () => {
    const file = aFile();
    await (await openStore({ file })).close();
    const handle = new DatabaseSync(file);
    handle.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    handle.close();
    await expect(openStore({ file })).rejects.toThrow(/cannot be brought up to date: .*9999-later is missing/);
  });
});

describe('a transaction', () => {
  test('that throws leaves nothing behind, and the next one works', async () => {
    const store = await aStore();
    const failing = store.write(async (tx) => {
      await writeAudit(tx, [line]);
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await store.write(countAudit)).toBe(0);
    await writeLine(store);
    expect(await store.write(countAudit)).toBe(1);
  });

  test('that violates a rule of the database leaves nothing behind', async () => {
    const store = await aStore();
    const failing = store.write(async (tx) => {
      await writeAudit(tx, [line]);
      await tx.insertInto('teams').values([{ id: 'T', name: 'Team', parent: null }, { id: 'T', name: 'Team', parent: null }]).execute();
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(await store.write(countAudit)).toBe(0);
  });

  test('sees nothing of another that has not ended', async () => {
    const store = await aStore();
    const seen: number[] = [];
    await Promise.all([
      store.write(async (tx) => {
        await writeAudit(tx, [line]);
        await new Promise((resolve) => setTimeout(resolve, 20));
        await writeAudit(tx, [line]);
      }),
      store.write(async (tx) => seen.push(await countAudit(tx))),
    ]);
    expect(seen).toEqual([2]);
  });

  test('inside another is an error, where it would have waited for ever', async () => {
    const store = await aStore();
    await expect(store.write(() => store.write(countAudit))).rejects.toThrow(/inside store.write/);
    expect(await store.write(countAudit)).toBe(0);
  });

  test('takes text of any kind as it is', async () => {
    const store = await aStore();
    const ids = ["C'1", 'C"2', 'C;3--', 'C%4', 'C_5', 'Č 6/7', '🙂', '?', '$1', ':id', 'a\nb'];
    await importBatch(store, batch({ children: ids.map((id) => child(id)) }), about());
    for (const id of ids) expect((await store.write((tx) => childById(tx, id)))?.facts?.child).toBe(id);
  });
});

describe('closing', () => {
  test('lets the work that waits already finish', async () => {
    const file = aFile();
    const store = await openStore({ file });
    const writing = Promise.all([writeLine(store), writeLine(store)]);
    await store.close();
    await writing;
    expect(await (await aStore(file)).write(countAudit)).toBe(2);
  });

  test('leaves a store that says it is not ready', async () => {
    const store = await openStore({ file: ':memory:' });
    await store.close();
    expect(await store.check()).toBe(false);
    await expect(store.write(countAudit)).rejects.toThrow();
  });
});
