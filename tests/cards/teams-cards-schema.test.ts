import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(__dirname, '..', '..', ...path), 'utf8')) as Record<string, unknown>;

test('the schema of what Teams accepts was generated from the installed @microsoft/teams.cards', () => {
  const { name, version } = readJson('node_modules', '@microsoft', 'teams.cards', 'package.json');
  const { $comment } = readJson('tests', 'cards', 'teams-cards.schema.json');
  const advice = 'if not, run: npx node scripts/generate-card-schema.mjs';
  expect({ $comment, advice }).toEqual({ $comment: `${name as string} ${version as string}`, advice });
});
