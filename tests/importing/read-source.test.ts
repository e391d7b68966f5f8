import { day } from '../../src/calendar/local-date';
import { readSource, sourceFormats } from '../../src/importing/read-source';
import { aFolder, problemIn, readingIn, removeFolders } from './folders';

afterEach(removeFolders);

const today = day('2026-07-01');

test.each(sourceFormats)('a path that leads nowhere is refused (%s)', async (format) => {
  const path = `${await aFolder({})}/nowhere`;
  expect(problemIn(await readSource(path, format, today))).toBe(`${path}: there is no such file or folder`);
});

test('a file is no extract of the Standard Safeguarding Dataset', async () => {
  const path = `${await aFolder({ 'extract.zip': 'PK' })}/extract.zip`;
  expect(problemIn(await readSource(path, 'ssd', today))).toBe(`${path} is a file: give the folder with the extract's CSV files`);
});

test.each(sourceFormats)('a CSV file alone is a staff list, whatever it is called (%s)', async (format) => {
  const path = `${await aFolder({ 'Staff July.CSV': 'id,name,roles\na,Worker One,iro\n' })}/Staff July.CSV`;
  const { format: said, batch } = readingIn(await readSource(path, format, today));
  expect(said).toBe(format);
  expect(batch).toMatchObject({ children: [], wholeCaseload: false, people: [{ id: 'a' }], teams: null });
});

test('a file that is not UTF-8 is refused by name', async () => {
  const path = `${await aFolder({ 'people.csv': Uint8Array.from([0xff, 0xfe, 0x69, 0x00]) })}/people.csv`;
  expect(problemIn(await readSource(path, 'facts', today))).toBe('people.csv is not written in UTF-8: save it again as "CSV UTF-8"');
});
