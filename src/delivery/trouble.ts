import type { Logger } from 'pino';
import { mistake } from './mistake';

/** Something that went wrong in a sweep and did not stop the rest of it. Its sentence names no person and no child. */
export interface Trouble {
  readonly what: string;
  /** What was thrown, if anything was. */
  readonly error: Error | null;
}

export function failed(what: string, thrown: unknown): Trouble {
  return { what, error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
}

/** Writes each trouble to the log when it begins, and not again for as long as it goes on; call it with all there are. */
export function sayOnce(log: Logger): (troubles: readonly Trouble[]) => void {
  let said = new Set<string>();
  return (troubles) => {
    const present = new Map(troubles.map((trouble) => [trouble.what, trouble]));
    for (const [what, { error }] of present) {
      if (!said.has(what)) log.error(error === null ? {} : mistake(error), what);
    }
    said = new Set(present.keys());
  };
}
