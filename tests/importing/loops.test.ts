import fc from 'fast-check';
import { loopClosers, type Link } from '../../src/importing/loops';

const closers = (...links: readonly (readonly [string, string | null])[]) => [...loopClosers(links.map(([id, above]) => ({ id, above })))];

test('a line of managers has no loop', () => {
  expect(closers(['a', 'b'], ['b', 'c'], ['c', null], ['d', 'c'], ['e', 'nobody'])).toEqual([]);
});

test('whoever is last of a loop closes it, and who only leads into it does not', () => {
  expect(closers(['x', 'a'], ['b', 'c'], ['a', 'b'], ['c', 'a'])).toEqual(['c']);
});

test('who manages themselves is a loop', () => {
  expect(closers(['a', 'a'], ['b', 'a'])).toEqual(['a']);
});

test('two loops have two ends', () => {
  expect(closers(['a', 'b'], ['c', 'd'], ['b', 'a'], ['d', 'c'])).toEqual(['b', 'd']);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyLinks = fc.tuple(...ids.map((id) => fc.constantFrom(null, ...ids).map((above): Link => ({ id, above }))));

test('once those who close a loop are gone, everybody\'s way up comes to an end', () => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      const gone = loopClosers(links);
      const above = new Map(links.filter(({ id }) => !gone.has(id)).map((link) => [link.id, link.above]));
      for (const { id } of links) {
        let at: string | null = id;
        for (let step = 0; step < links.length; step++) at = at === null ? null : above.get(at) ?? null;
        expect(at).toBeNull();
      }
    }),
  );
});
