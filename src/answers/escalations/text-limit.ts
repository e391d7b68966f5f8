/** As much as a card of the answer holds, with room beside it. */
export const MOST_CHARACTERS = 4_000;

/** One sentence where any text of a command, at whatever depth, is longer than is taken; else null. */
export function tooLong(value: unknown): string | null {
  if (typeof value === 'string') {
    if (value.length <= MOST_CHARACTERS) return null;
    return `Keep each text under ${written(MOST_CHARACTERS)} characters: this one has ${written(value.length)}.`;
  }
  if (typeof value !== 'object' || value === null) return null;
  return Object.values(value).reduce<string | null>((problem, inner) => problem ?? tooLong(inner), null);
}

function written(count: number): string {
  return count.toLocaleString('en-GB');
}
