import type { RejectedRow } from './batch';

/** What was found wrong while a source was read: each bad cell once, and sentences about what was left as it is. */
export class ReadingReport {
  private readonly found = new Map<string, RejectedRow>();
  private readonly said: string[] = [];
  /** Rows read so far, bad ones included. */
  rows = 0;

  /** Leaves a row out because of one of its cells (`field` null: because of the row as a whole). */
  reject(row: RejectedRow): void {
    const cell = JSON.stringify([row.file, row.line, row.field]);
    if (!this.found.has(cell)) this.found.set(cell, row);
  }

  warn(sentence: string): void {
    this.said.push(sentence);
  }

  /** The rows left out, file by file, each from its first line down. */
  get rejected(): readonly RejectedRow[] {
    const rows = [...this.found.values()];
    const files = [...new Set(rows.map(({ file }) => file))];
    return rows.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0));
  }

  get warnings(): readonly string[] {
    return this.said;
  }
}

const SHOWN = 5;

/** The first few of many names, for a sentence: `C1, C2, C3, C4, C5 and 7 more`. */
export function firstOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
