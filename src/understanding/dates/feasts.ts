import { addDays, fromCivil, type LocalDate } from '../../calendar/local-date';
import { everyYear, oneDay, type Moment } from './moment';

/** Easter Sunday of a year in the Gregorian calendar (the method published anonymously in Nature, 1876). */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * shift + 114;
  return fromCivil({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

const yearly = (month: number, day: number): Moment => everyYear((year) => oneDay(fromCivil({ year, month, day })));
const fromEaster = (days: number): Moment => everyYear((year) => oneDay(addDays(easterSunday(year), days)));

/** Feasts as people name them, longer names first. */
export const feasts: readonly (readonly [name: string, moment: Moment])[] = [
  ['christmas eve', yearly(12, 24)],
  ['christmas day', yearly(12, 25)],
  ['christmas', yearly(12, 25)],
  ['boxing day', yearly(12, 26)],
  ['new years eve', yearly(12, 31)],
  ['new year eve', yearly(12, 31)],
  ['new years day', yearly(1, 1)],
  ['new year day', yearly(1, 1)],
  ['new year', yearly(1, 1)],
  ['end of the year', yearly(12, 31)],
  ['end of year', yearly(12, 31)],
  ['good friday', fromEaster(-2)],
  ['easter monday', fromEaster(1)],
  ['easter sunday', fromEaster(0)],
  ['easter', fromEaster(0)],
];
