import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestFolder = join(__dirname, '..', '..', '..', 'manifest');

/** The assistant's picture, as Teams shows it beside what the assistant says. */
export const assistantPicture = join(manifestFolder, 'color.png');

const manifestSchema = z.looseObject({
  name: z.looseObject({ short: z.string() }),
  bots: z.tuple([
    z.looseObject({ commandLists: z.tuple([z.looseObject({ commands: z.array(z.looseObject({ title: z.string(), prompt: z.string() })) })]) }),
  ]),
});

/** How the app's manifest presents the assistant: its name, and the prompts with which a conversation can start. */
export function readManifest() {
  const { name, bots } = manifestSchema.parse(JSON.parse(readFileSync(join(manifestFolder, 'manifest.json'), 'utf8')));
  const starters = bots[0].commandLists[0].commands.map(({ title, prompt }) => ({ title, prompt }));
  return { name: name.short, starters };
}
