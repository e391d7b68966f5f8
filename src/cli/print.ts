import { once } from 'node:events';

/** Writes a line to stdout, and waits where the reader is slow. */
export async function printLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Writes JSON alone to stdout. */
export async function printJson(value: unknown): Promise<void> {
  await printLine(JSON.stringify(value));
}
