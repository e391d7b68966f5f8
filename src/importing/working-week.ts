const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const FULL_WEEK: readonly number[] = [1, 2, 3, 4, 5];

/**
 * The days of the week that somebody works, 1 is Monday: "Mon-Fri", "Mon Tue Thu", "1,2,3"; empty is Monday to Friday.
 * @returns null where a word is no day of the week
 */
export function readWorkingDays(text: string): readonly number[] | null {
  if (text === '') return FULL_WEEK;
  const parts = text.replace(/\s*[-–]\s*/g, '-').split(/[\s,;/|]+/).filter((part) => part !== '');
  const days = new Set<number>();
  for (const part of parts) {
    const [first, last, ...rest] = part.split('-').map(dayNumber);
    const from = first ?? 0;
    const to = last ?? (part.includes('-') ? 0 : from);
    if (from === 0 || to < from || rest.length > 0) return null;
    for (let day = from; day <= to; day++) days.add(day);
  }
  return days.size === 0 ? null : [...days].sort();
}

/** The number of a day of the week, 0 where it is none. */
function dayNumber(word: string): number {
  if (/^[1-7]$/.test(word)) return Number(word);
  const name = word.toLowerCase();
  const isDay = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?$/.test(name);
  return isDay ? DAYS.indexOf(name.slice(0, 3)) + 1 : 0;
}
