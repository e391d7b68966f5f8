import { writeAsk } from './ask';
import type { Sight } from './sight';
import type { AskButton } from './views';

/** The way back to the list from which the child was opened. */
export function wayBack({ ask }: Pick<Sight, 'ask'>): AskButton[] {
  return ask.back === null ? [] : [{ title: 'Back to the list', ask: writeAsk({ ...ask.back, back: null }) }];
}
