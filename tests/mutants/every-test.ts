import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// Run by Stryker only. All tests of the rooms in one file: what they are about is then loaded once a mutant, and not once a file.

/** What looks at one thing after the other finds a mutant before what tries many things at random. */
const atRandom = ['properties.test.ts', 'sentences.test.ts', 'model.test.ts'];

const files = ['calendar', 'escalation', 'timetable'].flatMap((room) => {
  const folder = join(__dirname, '..', room);
  return readdirSync(folder).filter((name) => name.endsWith('.test.ts')).map((name) => ({ room, name, path: join(folder, name) }));
});

for (const { room, name, path } of files.sort((a, b) => atRandom.indexOf(a.name) - atRandom.indexOf(b.name))) {
  describe(`${room}/${name}`, () => {
    jest.requireActual(path);
  });
}
