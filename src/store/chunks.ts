/** Rows handled by one statement: well below the values that a statement may hold (32,766 in SQLite). */
const CHUNK = 100;

/** A list in parts small enough for one statement each. */
export function* inChunks<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += CHUNK) yield list.slice(start, start + CHUNK);
}
