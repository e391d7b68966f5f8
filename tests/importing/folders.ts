import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportAttempt, ImportReading } from '../../src/importing/batch';

const made: string[] = [];

/** A new folder with these files in it. */
export async function aFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'iro-import-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

export async function removeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/** What a source that can be read came to. */
export function readingIn(attempt: ImportAttempt): ImportReading {
  if (!attempt.ok) throw new Error(attempt.problem);
  return attempt.reading;
}

/** Why a source cannot be read at all. */
export function problemIn(attempt: ImportAttempt): string {
  if (attempt.ok) throw new Error('the source was read');
  return attempt.problem;
}
