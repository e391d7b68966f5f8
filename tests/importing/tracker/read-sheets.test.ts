import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../../../src/calendar/local-date';
import { writeWorkbook } from '../../../src/importing/tracker/excel';
import { readSheets } from '../../../src/importing/tracker/read-sheets';
import { excelSheet } from '../../../src/importing/tracker/write-sheet';

const folder = mkdtempSync(join(tmpdir(), 'iro-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  const reading = await readSheets(join(folder, name));
  return reading.ok ? reading.sheets : reading.problem;
}

describe('an Excel workbook', () => {
  test('is read with its days as days, whatever the zone, and its numbers as they stand', async () => {
    const book = await excelSheet('Tracker', ['Child', 'Held'], [['00123', { day: day('2026-03-29') }], ['=1+1', null], [7, { day: day('2026-10-25') }]]);
    expect(await read('a.xlsx', book)).toEqual([{ name: 'a.xlsx', text: 'Child,Held\n00123,2026-03-29\n=1+1,\n7,2026-10-25\n' }]);
  });

  test('has as many lines as rows, empty ones and those of several lines included', async () => {
    const book = await writeWorkbook([[null, null], ['Child', 'Held,\nor not'], ['C1', true]]).toBuffer();
    expect(await read('a.xlsx', book)).toEqual([{ name: 'a.xlsx', text: ',\nChild,"Held, or not"\nC1,yes\n' }]);
  });

  test('names its sheets where it has several, and leaves out empty ones', async () => {
    const book = await writeWorkbook([{ data: [['Child']], sheet: 'April' }, { data: [[null]], sheet: 'Empty' }, { data: [['Child']], sheet: 'May' }]).toBuffer();
    expect(await read('a.xlsx', book)).toMatchObject([{ name: 'a.xlsx (April)' }, { name: 'a.xlsx (May)' }]);
  });

  test('that is none, or is empty, is refused', async () => {
    expect(await read('a.xlsx', 'Child,Held\n')).toBe('a.xlsx is not an Excel workbook, or it is damaged: save it again as .xlsx');
    expect(await read('a.xlsx', '')).toBe('a.xlsx is not an Excel workbook, or it is damaged: save it again as .xlsx');
    expect(await read('a.xlsx', await writeWorkbook([[null]]).toBuffer())).toBe('a.xlsx is empty: its first row must name the columns');
  });
});

test('a CSV file is read as it stands', async () => {
  expect(await read('a.CSV', '\uFEFFChild,Held\r\nC1,2026-01-30\r\n')).toEqual([{ name: 'a.CSV', text: 'Child,Held\r\nC1,2026-01-30\r\n' }]);
});

test('another kind of file, a folder, or nothing at all is refused in a sentence', async () => {
  expect(await read('a.xls', 'x')).toBe(`${join(folder, 'a.xls')} is neither .csv nor .xlsx: save it as one of these`);
  expect(await readSheets(folder)).toMatchObject({ ok: false, problem: expect.stringContaining('is a folder') });
  expect(await readSheets(join(folder, 'no.csv'))).toMatchObject({ ok: false, problem: expect.stringContaining('there is no such file') });
});
