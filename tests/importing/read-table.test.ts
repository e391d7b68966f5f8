import { maybeDayCell, maybeTextCell, textCell } from '../../src/importing/cells';
import { ifThere, needed, readTable } from '../../src/importing/read-table';
import { ReadingReport } from '../../src/importing/report';

const columns = {
  id: needed('Child ID', textCell),
  born: needed('date of birth', maybeDayCell),
  note: ifThere('note', maybeTextCell),
};

function read(text: string) {
  const report = new ReadingReport();
  const table = readTable({ name: 'children.csv', text }, columns, report);
  return { table, report };
}

/** The cells of a table that can be read, without the lines they stand on. */
function rowsOf(text: string) {
  const { table, report } = read(text);
  expect(report.rejected).toEqual([]);
  return table.ok ? table.rows.map(({ id, note }) => [id, note]) : table.problem;
}

describe('the heading line', () => {
  test('names the columns in any order and letter case, with spaces, underscores or hyphens', () => {
    expect(rowsOf('NOTE,shoe size,Date_of-Birth, childid \nfirst,3,2014-03-02,C1\n')).toEqual([['C1', 'first']]);
  });

  test('may lack what can be left out', () => {
    expect(rowsOf('Child ID,date of birth\nC1,\n')).toEqual([['C1', null]]);
  });

  test('must have what is needed', () => {
    expect(read('Child ID,note\nC1,\n').table).toEqual({
      ok: false,
      problem: 'children.csv has no column "date of birth": add it to the heading line',
    });
  });

  test('must not name a column twice', () => {
    expect(read('Child ID,child_id,date of birth\nC1,C2,\n').table).toEqual({
      ok: false,
      problem: 'children.csv has the column "Child ID" twice: keep one of them',
    });
  });

  test.each(['', '\n\n', ' \r\n'])('must be there (%j)', (text) => {
    const { table } = read(text);
    expect(table.ok).toBe(false);
    expect(table).toHaveProperty('problem', 'children.csv is empty: its first line must name the columns');
  });
});

describe('the cells', () => {
  test('are read without the spaces round them, and NULL is nothing', () => {
    expect(rowsOf('Child ID,date of birth,note\n C1 , ,NULL\nC2,NULL,  \n')).toEqual([['C1', null], ['C2', null]]);
  });

  test('may hold commas, quotation marks and line breaks', () => {
    expect(rowsOf('Child ID,date of birth,note\r\nC1,,"a, ""b"""\r\nC2,,"two\r\nlines"\r\nC3,,6" taller\r\n')).toEqual([
      ['C1', 'a, "b"'],
      ['C2', 'two\r\nlines'],
      ['C3', '6" taller'],
    ]);
  });

  test('that are missing at the end of a row are empty', () => {
    expect(rowsOf('Child ID,date of birth,note\nC1\n')).toEqual([['C1', null]]);
  });

  test('that stand beyond the heading are passed over while they are empty', () => {
    expect(rowsOf('Child ID,date of birth\nC1,,,\n')).toEqual([['C1', null]]);
  });
});

describe('a row that is left out', () => {
  test('is named by its own line, whatever blank lines and line breaks stand before it', () => {
    const { table, report } = read('Child ID,date of birth,note\n\nC1,,"two\nlines"\n,,\n"",soon,"three\n\nlines"\nC2,,\n');
    expect(report.rejected).toEqual([
      { file: 'children.csv', line: 6, field: 'Child ID', problem: 'is empty' },
      { file: 'children.csv', line: 6, field: 'date of birth', problem: '"soon" is not a day: write it as YYYY-MM-DD or DD/MM/YYYY' },
    ]);
    expect(table.ok && table.rows.map(({ id, line }) => [id, line])).toEqual([['C1', 3], ['C2', 9]]);
    expect(report.rows).toBe(3);
  });

  test('may have a comma too many', () => {
    const { report } = read('Child ID,date of birth,note\nC1,,Surname, Forename\n');
    expect(report.rejected).toEqual([
      {
        file: 'children.csv',
        line: 2,
        field: null,
        problem: 'has 4 cells where the heading has 3: put quotation marks round a cell with a comma in it',
      },
    ]);
  });
});

test('a quotation mark that is never closed leaves the whole file unread', () => {
  expect(read('Child ID,date of birth\nC1,\nC2,"2014-03-02\nC3,\n').table).toEqual({
    ok: false,
    problem: 'children.csv cannot be read after line 2: a quotation mark is opened there and never closed',
  });
});
