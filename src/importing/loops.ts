/** Somebody or something that stands in a list under another of the list, or under none. */
export interface Link {
  readonly id: string;
  readonly above: string | null;
}

/**
 * The ids whose link upwards leads back to themselves; of each such loop only the one that stands last in the list,
 * since without it the loop is open.
 */
export function loopClosers(links: readonly Link[]): ReadonlySet<string> {
  const above = new Map(links.map((link) => [link.id, link.above]));
  const place = new Map(links.map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => place.get(id) ?? -1;
  const settled = new Set<string>();
  const closers = new Set<string>();
  for (const { id } of links) {
    const way: string[] = [];
    let at: string | null = id;
    while (at !== null && !settled.has(at) && !way.includes(at)) {
      way.push(at);
      at = above.get(at) ?? null;
    }
    if (at !== null && !settled.has(at)) {
      const loop = way.slice(way.indexOf(at));
      closers.add(loop.reduce((last, each) => (placeOf(each) > placeOf(last) ? each : last)));
    }
    for (const each of way) settled.add(each);
  }
  return closers;
}
