import { londonDay, type Instant } from '../../calendar/london';
import { contentOf } from '../../notices/content';
import { digestStandsAgain, messageOpened, type MessagePlace } from '../../store/opened-messages';
import type { Tx } from '../../store/open-store';
import type { View } from '../views';
import { isMorning } from './digest';

/**
 * Notes what a press has put into a message that was sent for a notice, in the transaction of the press. What somebody has
 * opened there is theirs, and nothing else edits it; where it is today's digest again, that is kept up to date as before.
 */
export async function notePressed(tx: Tx, message: MessagePlace, view: View, at: Instant): Promise<void> {
  const words = { headline: view.headline, content: contentOf(view) };
  const isDigestAgain = isMorning(view) && (await digestStandsAgain(tx, message, londonDay(at), words));
  if (!isDigestAgain) await messageOpened(tx, message, at);
}
