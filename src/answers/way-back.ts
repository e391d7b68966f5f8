import { writeAsk, type Ask } from './ask';
import { morningForm } from './notices/morning-form';
import type { Button } from './views';

/** The way back to where this was opened: the list that held the child, or one's morning. */
export function wayBack({ ask: { back } }: { readonly ask: Pick<Ask, 'back'> }): readonly Button[] {
  if (back === null) return [];
  return [back === 'morning' ? { title: 'Back to my morning', form: morningForm } : { title: 'Back to the list', ask: writeAsk({ ...back, back: null }) }];
}
