const DIGITS = 4;

/** What people say for an escalation's reference where they do not say the council's own letters. */
const general = new Set(['', 'E', 'ESC', 'ESCALATION', 'DISPUTE']);

/**
 * The references that somebody can mean, the likeliest first: `drp 31` and `D.R.P. 0031` mean `DRP-0031`; a number alone has
 * the council's own letters.
 */
export function referencesMeant(typed: string, prefix: string): readonly string[] {
  const letters = typed.replace(/[^a-z]/gi, '').toUpperCase();
  const number = /\d+/.exec(typed)?.[0].replace(/^0+(?=\d)/, '');
  if (number === undefined) return [];
  const prefixes = new Set([...(letters === '' ? [] : [letters]), ...(general.has(letters) ? [prefix] : [])]);
  return [...prefixes].map((each) => `${each}-${number.padStart(DIGITS, '0')}`);
}
