import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardKinds, cardsFolder } from '../../src/cards/render';
import { partsOf } from './card-checks';

const PLACE = /\$\{([^}]*)\}/g;

/** A field of the view, or the item of a list that is gone through. */
const BINDS = /^(\$data|[a-zA-Z]+(\.[a-zA-Z]+)*)$/;

/** Whether a field is there. */
const SHOWS = /^!?[a-zA-Z]+(\.[a-zA-Z]+)*( != (''|null))?$/;

/** The line between two items of a list, and none before the first. */
const SEPARATES = '$index > 0';

describe.each(cardKinds)('the template of the %s card', (kind) => {
  const template = JSON.parse(readFileSync(join(cardsFolder, `${kind}.json`), 'utf8')) as object;
  const texts = partsOf(template).flatMap((part) => Object.entries(part)).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

  test('only binds, repeats, shows or hides', () => {
    const places = texts.flatMap(([key, text]) => [...text.matchAll(PLACE)].map((match) => [key, match[1] ?? ''] as const));
    const others = places.filter(([key, place]) => !(key === '$when' ? SHOWS : BINDS).test(place) && !(key === 'separator' && place === SEPARATES));
    expect(places.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  // The templating engine throws where a field in the midst of words is null.
  test('puts nothing among other words that may be absent', () => {
    const mixed = texts.filter(([, text]) => text.includes('${') && !/^\$\{[^}]*\}$/.test(text)).map(([, text]) => text);
    expect(mixed.filter((text) => text.includes('pager'))).toEqual([]);
  });
});
