const DAY = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?\b/g;

const NO_BREAK_SPACE = '\u00A0';

/** Text in which a day such as `Mon 30 Nov 2026` stays on one line, however narrow the card. */
export function withUnbrokenDays(text: string): string {
  return text.replace(DAY, (day) => day.replaceAll(' ', NO_BREAK_SPACE));
}
