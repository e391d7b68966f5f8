import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(__dirname, '..', '..');

export const IRO = join(checkout, 'bin', 'iro.js');

/** What a command came to. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What Node itself is told. */
  readonly node?: readonly string[];
}

const folders: string[] = [];

/** A new folder with these files in it; `removeFolders` removes it. */
export function aFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'iro-cli-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** Runs the built command as somebody at a terminal does, in an installation that has nothing but what is given. */
export function iro(args: readonly string[], { input = '', environment = {}, node = [] }: Given = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, IRO, ...args], {
    input,
    encoding: 'utf8',
    cwd: checkout,
    env: { PATH: process.env.PATH, DATA_DIR: join(tmpdir(), 'iro-no-installation'), ...environment },
  });
  return { status, stdout, stderr };
}

/** The JSON lines that a command printed. */
export function jsonLines({ stdout }: Ran): readonly unknown[] {
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** Bad input: exit status 2, nothing on standard output, and one line on standard error. */
export function refusal(ran: Ran): string {
  expect({ status: ran.status, stdout: ran.stdout, stderr: ran.stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^iro: [^\n]+\n$/) });
  return ran.stderr.trim();
}
