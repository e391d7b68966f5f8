import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { View } from '../../src/answers/views';
import { cardKinds, cardsFolder, renderCard } from '../../src/cards/render';
import { faultsOf, sizeInTeams } from './card-checks';
import { viewSchema } from './view-schemas';

const TEAMS_TAKES = 80 * 1024;

function samplesOf(kind: View['kind']): View[] {
  return z.array(viewSchema).parse(JSON.parse(readFileSync(join(cardsFolder, `${kind}.sample.json`), 'utf8')));
}

describe.each(cardKinds)('the sample data of the %s card', (kind) => {
  const samples = samplesOf(kind);

  test('has two views or more, all of its own kind', () => {
    expect(samples.length).toBeGreaterThanOrEqual(2);
    expect(new Set(samples.map((view) => view.kind))).toEqual(new Set([kind]));
  });

  test.each(samples.map((view) => [view.understood, view] as const))('makes a sound card: %s', (_, view) => {
    const card = renderCard(view);
    expect(faultsOf(card)).toEqual([]);
    expect(sizeInTeams(card)).toBeLessThanOrEqual(TEAMS_TAKES);
  });

  test('leaves no place of the template unfilled', () => {
    const withoutSigns = z.array(viewSchema).parse(JSON.parse(JSON.stringify(samples).replaceAll('${', '$(')));
    for (const view of withoutSigns) expect(JSON.stringify(renderCard(view))).not.toContain('${');
  });
});
