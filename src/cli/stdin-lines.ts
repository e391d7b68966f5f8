/** A line of standard input with its number, counted from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of standard input as they come; lines of white space only are passed over, but counted. */
export async function* stdinLines(): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const text of rawLines()) {
    number += 1;
    // A file saved on Windows may begin with a byte-order mark.
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (line.trim() !== '') yield { number, text: line };
  }
}

/** Node's own reader of lines also ends them at separators that may stand inside a JSON text. */
async function* rawLines(): AsyncGenerator<string> {
  let begun = '';
  for await (const chunk of process.stdin.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n');
    begun += first;
    for (const next of others) {
      yield begun.replace(/\r$/, '');
      begun = next;
    }
  }
  if (begun !== '') yield begun.replace(/\r$/, '');
}
