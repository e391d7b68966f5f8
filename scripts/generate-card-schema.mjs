// Writes the JSON schema of the cards that Teams accepts, from the types of @microsoft/teams.cards. Run it when that package's version changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const root = join(import.meta.dirname, '..');
const teamsCards = join(root, 'node_modules', '@microsoft', 'teams.cards');
const { name, version } = JSON.parse(readFileSync(join(teamsCards, 'package.json'), 'utf8'));

const schema = createGenerator({
  path: join(teamsCards, 'dist', 'core.d.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  // The package exports its types in a list at its end, which is not looked at.
  expose: 'all',
  jsDoc: 'none',
  additionalProperties: false,
  skipTypeCheck: true,
}).createSchema('IAdaptiveCard');

const file = join(root, 'tests', 'cards', 'teams-cards.schema.json');
writeFileSync(file, `${JSON.stringify({ $comment: `${name} ${version}`, ...schema })}\n`);
console.log(`${file} describes the cards of ${name} ${version}.`);
