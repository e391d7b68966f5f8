interface Named {
  readonly id: string;
  readonly name: string;
}

/** Gives the id of whoever is written by id or by name; null where there is nobody of that id, nor just one of that name. */
export type Finder = (written: string) => string | null;

/** Finds people or teams by id, else by exact name where only one bears it. */
export function finderAmong(list: readonly Named[]): Finder {
  const ids = new Set(list.map(({ id }) => id));
  const byName = new Map<string, string | null>();
  for (const { id, name } of list) byName.set(name, byName.has(name) ? null : id);
  return (written) => (ids.has(written) ? written : byName.get(written) ?? null);
}
