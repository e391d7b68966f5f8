import { countUp } from './counters';
import type { Tx } from './schema';

const DIGITS = 4;

/** The next short reference with this prefix: `DRP-0031`. Each is given once; where the transaction fails it is free again. */
export async function nextReference(tx: Tx, prefix: string): Promise<string> {
  const number = await countUp(tx, `reference ${prefix}`);
  return `${prefix}-${String(number).padStart(DIGITS, '0')}`;
}
