import { addDays, day } from '../../src/calendar/local-date';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { calendarHash } from '../../src/calendar/calendar-version';
import { WorkingDays } from '../../src/calendar/working-days';
import { shippedPolicies } from '../../src/policy/councils';
import { auditOfChild } from '../../src/store/audit';
import { calendarVersion, keepCalendarVersion } from '../../src/store/calendar-versions';
import { countGoodPractice, goodPracticeOf, recordGoodPractice } from '../../src/store/good-practice';
import { importBatch } from '../../src/store/import-batch';
import { keepPolicyVersion, policyVersion } from '../../src/store/policy-versions';
import { nextReference } from '../../src/store/references';
import { about, aFile, aStore, batch, child, closeAll, instant, noon } from './samples';

afterAll(closeAll);

test('references count up, each prefix by itself', async () => {
  const store = await aStore();
  const given = await store.write(async (tx) => [await nextReference(tx, 'DRP'), await nextReference(tx, 'DRP'), await nextReference(tx, 'IR'), await nextReference(tx, 'DRP')]);
  expect(given).toEqual(['DRP-0001', 'DRP-0002', 'IR-0001', 'DRP-0003']);
});

test('a reference whose transaction fails is given to the next', async () => {
  const store = await aStore();
  await expect(store.write(async (tx) => {
    await nextReference(tx, 'DRP');
    throw new Error('refused');
  })).rejects.toThrow('refused');
  expect(await store.write((tx) => nextReference(tx, 'DRP'))).toBe('DRP-0001');
});

test('a policy and a calendar are read back as they were on the day, though the ones in force are others by now', async () => {
  const file = aFile();
  const store = await aStore(file);
  const [calendar, proclaimed] = [new WorkingDays(shippedBankHolidays()), withOneMore()];
  const version = shippedPolicies().get('bcp-2023');
  if (!version) throw new Error('it comes with the program');
  await store.write(async (tx) => {
    for (const each of [calendar, proclaimed, calendar]) await keepCalendarVersion(tx, each, noon);
    await keepPolicyVersion(tx, version, noon);
  });
  expect(calendarHash(proclaimed)).not.toBe(calendarHash(calendar));
  const [before, after] = await store.write(async (tx) => [await calendarVersion(tx, calendarHash(calendar)), await calendarVersion(tx, calendarHash(proclaimed))]);
  const monday = day('2026-11-23');
  expect([before.add(monday, 5), after.add(monday, 5)]).toEqual([day('2026-11-30'), day('2026-12-01')]);
  expect([before.firstDay, before.lastDay]).toEqual([calendar.firstDay, calendar.lastDay]);
  for (let date = calendar.firstDay; date <= calendar.lastDay; date = addDays(date, 1)) {
    if (before.isWorkingDay(date) !== calendar.isWorkingDay(date)) throw new Error(`differs on ${date}`);
  }
  expect(await store.write((tx) => policyVersion(tx, version.hash))).toEqual(version);
  await expect(store.write((tx) => tx.updateTable('calendar_versions').set({ content: '{}' }).execute())).rejects.toThrow('never changed or removed');
});

function withOneMore(): WorkingDays {
  const { days, ...years } = shippedBankHolidays();
  return new WorkingDays({ ...years, days: [...days, { day: day('2026-11-25'), title: 'Proclaimed' }] });
}

test('good practice is kept, counted, and never changed', async () => {
  const store = await aStore();
  await importBatch(store, batch({ children: [child('C1')] }), about());
  const practice = { child: 'C1', text: 'She found him a place near his sister.', thanked: ['sw-1', 'tm-1'], by: 'iro-1', actingFor: null };
  const held = await store.write((tx) => recordGoodPractice(tx, practice, 'allocated', noon));
  expect(await store.write((tx) => goodPracticeOf(tx, 'C1'))).toEqual([held]);
  expect(held).toEqual({ ...practice, id: 1, at: noon });
  const count = (from: string, until: string) => store.write((tx) => countGoodPractice(tx, instant(from), instant(until)));
  expect(await count('2026-11-23T12:00:00Z', '2026-11-24T00:00:00Z')).toBe(1);
  expect(await count('2026-11-01T00:00:00Z', '2026-11-23T12:00:00Z')).toBe(0);
  expect(await store.write((tx) => auditOfChild(tx, 'C1'))).toMatchObject([{ actor: 'iro-1', action: 'good practice', reason: 'allocated' }]);
  await expect(store.write((tx) => tx.deleteFrom('good_practice').execute())).rejects.toThrow('never changed or removed');
});
