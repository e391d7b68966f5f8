// A spreadsheet takes a cell of a CSV file that begins so for a formula (OWASP, CSV Injection).
const FORMULA = /^[=+\-@\t\r]/;

/** A text for a cell of a CSV file, with an apostrophe before what a spreadsheet would take for a formula. */
export function asPlainCell(text: string): string {
  return FORMULA.test(text) || isQuoted(text) ? `'${text}` : text;
}

/** The text of a cell that `asPlainCell` wrote. */
export function fromPlainCell(text: string): string {
  return isQuoted(text) ? text.slice(1) : text;
}

function isQuoted(text: string): boolean {
  return /^'+[=+\-@\t\r]/.test(text);
}
