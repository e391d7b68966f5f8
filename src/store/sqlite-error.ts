// https://www.sqlite.org/rescode.html
export const SQLITE_BUSY = 5;
export const SQLITE_CORRUPT = 11;
export const SQLITE_NOTADB = 26;

/** Whether something thrown is one of these errors of SQLite; its extended codes carry the plain one in their lowest byte. */
export function isSqliteError(thrown: unknown, ...codes: readonly number[]): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('errcode' in thrown)) return false;
  return typeof thrown.errcode === 'number' && codes.includes(thrown.errcode & 0xff);
}
