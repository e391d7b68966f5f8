import { createInterface } from 'node:readline';

/** A line of standard input with its number, counted from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of standard input as they come; lines of white space only are passed over, but counted. */
export async function* stdinLines(): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    // A file saved on Windows may begin with a byte-order mark.
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (line.trim() !== '') yield { number, text: line };
  }
}
