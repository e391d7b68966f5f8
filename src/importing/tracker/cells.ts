import { daysInMonth, fromCivil, type LocalDate } from '../../calendar/local-date';
import { participationCodes, reviewFormats } from '../../timetable/facts';
import { cell, maybeTextCell, readDay, textCell } from '../cells';
import { fromPlainCell } from './safe-text';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MONTH_YEAR = /^(\d{1,2})[/.\s-]+(\d{1,2}|[a-z]{3,9})[/.\s,-]+(\d{2}|\d{4})$/i;

/** What people write where there is nothing to say. */
const isEmpty = (text: string) => text === '' || /^(n\/?a|tbc|tba|[-–—]+)$/i.test(text);

/** A day as people write it in a spreadsheet: also `20.11.26`, `20-Nov-26`, `20 November 2026`. */
function readWrittenDay(text: string): LocalDate | null {
  const plain = readDay(text);
  if (plain !== null) return plain;
  const match = DAY_MONTH_YEAR.exec(text);
  if (!match) return null;
  const [, dayText = '', monthText = '', yearText = ''] = match;
  const month = /^\d/.test(monthText) ? Number(monthText) : MONTHS.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const day = Number(dayText);
  return month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) ? null : fromCivil({ year, month, day });
}

const dayCell = cell(
  (text) => (isEmpty(text) ? null : readWrittenDay(text) ?? undefined),
  (text) => `"${text}" is not a day: write it as YYYY-MM-DD or DD/MM/YYYY`,
);

const numberCell = cell(
  (text) => {
    if (isEmpty(text)) return null;
    const digits = /^(?:review\s*)?(\d{1,3})(?:st|nd|rd|th)?$/i.exec(text)?.[1];
    return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
  },
  (text) => `"${text}" is not the number of a review: write 1, 2, 3`,
);

const partCell = cell(
  (text) => {
    if (isEmpty(text)) return null;
    const digit = /^(?:part\s*)?([12])$/i.exec(text)?.[1];
    return digit === undefined ? undefined : digit === '1' ? 1 as const : 2 as const;
  },
  (text) => `"${text}" is no part of a review: write 1 or 2, or leave it empty`,
);

const participationCell = cell(
  (text) => {
    if (isEmpty(text)) return null;
    const code = /^PN ?\d\b/i.exec(text)?.[0].replace(' ', '').toUpperCase();
    return participationCodes.find((known) => known === code);
  },
  (text) => `"${text}" is no participation code: write PN0 to PN7`,
);

const formatCell = cell(
  (text) => {
    if (isEmpty(text)) return null;
    const plain = text.toLowerCase().replace(/[\s_-]+/g, '_');
    if (/^(face_to_face|f2f)$/.test(plain)) return 'in_person' as const;
    return reviewFormats.find((format) => format === plain);
  },
  (text) => `"${text}" is no format: write "in person" or "virtual"`,
);

const yesNoCell = cell(
  (text) => (isEmpty(text) ? null : /^(y|yes|true)$/i.test(text) ? true : /^(n|no|false)$/i.test(text) ? false : undefined),
  (text) => `"${text}" is neither yes nor no`,
);

const listCell = maybeTextCell.transform((text) => (text === null ? null : fromPlainCell(text)));

/** How the cells of each field are read. Lists stay as they are written: what they mean is the council's own policy. */
export const trackerCells = {
  child: textCell.transform(fromPlainCell),
  number: numberCell,
  review: dayCell,
  booked: dayCell,
  held: dayCell,
  part: partCell,
  participation: participationCell,
  format: formatCell,
  chairedByChild: yesNoCell,
  reportReceived: dayCell,
  premeetingHeld: dayCell,
  decisionsSent: dayCell,
  recordCompleted: dayCell,
  recordSent: dayCell,
  letterSent: dayCell,
  carePlanUpdated: dayCell,
  midway: dayCell,
  midwayConcern: yesNoCell,
  lateReasons: listCell,
  partReasons: listCell,
  checks: listCell,
};
