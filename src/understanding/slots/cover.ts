import type { NameMention } from '../names/name';
import type { Reading } from '../reading';

/** Who covers while the speaker is away: the person named nearest to the word that says so. */
export function coverIn({ names, mentions }: Reading): string | undefined {
  const people = names.filter(({ kind }) => kind === 'person');
  const covers = mentions.filter(({ term }) => term === 'cover');
  const distance = (name: NameMention) =>
    Math.min(...covers.map(({ from, to }) => Math.max(name.from - to, from - name.to, 0)));
  return people.toSorted((a, b) => distance(a) - distance(b))[0]?.name;
}
