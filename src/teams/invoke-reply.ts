import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/render';

/** What Teams shows after a press: the card anew, a line of words beside it, or an error. */
export type PressReply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'error'; readonly status: 400 | 500; readonly message: string };

/**
 * Answers a Universal Action. The reply is written here and not by the library's card actions, which can show one
 * person's card to everybody once any card carries `refresh`.
 */
export async function sendPressReply(context: TurnContext, reply: PressReply): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: bodyOf(reply) } });
}

function bodyOf(reply: PressReply) {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
    case 'words':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    case 'error':
      return { statusCode: reply.status, type: 'application/vnd.microsoft.error', value: { code: String(reply.status), message: reply.message } };
  }
}
