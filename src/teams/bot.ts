import type { TeamsAdapter, TurnState } from '@microsoft/teams-ai';
// The package's own front door also loads its language models' word lists: 16 MiB that nothing here needs.
import { Application } from '@microsoft/teams-ai/lib/Application';
import { ActivityTypes, type Activity, type CloudAdapter, type TurnContext } from 'botbuilder';
import { renderCard, type Card } from '../cards/render';
import { wordsView } from '../answers/words-answer';
import { askerOf } from './asker';
import { cardMessage } from './card-message';
import { answerPress, answerText } from './conversation';
import { cardActionSchema } from './incoming';
import { sendPressReply, type PressReply } from './invoke-reply';
import { Reach } from './reach';
import { reply } from './reply';
import type { Services } from './services';
import { welcome } from './welcome';

const OWN_CHAT = 'Ask me in our own chat. Elsewhere I show nothing, because others could read it.';
const WENT_WRONG = 'Sorry, something went wrong on my side. Nothing was changed. Please try again.';

/**
 * Routes turns of conversation. The library is used for routing only: nothing that matters is kept in its state, and
 * its typing timer and its own handling of card actions stay off.
 */
export function createBot(adapter: CloudAdapter, services: Services): Application<TurnState> {
  const app = new Application<TurnState>({
    // The option's type asks for the library's own adapter; it needs no more than this one offers.
    adapter: adapter as unknown as TeamsAdapter,
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  const reach = new Reach(services);
  app.activity(ActivityTypes.Message, async (context) => onMessage(context, services, reach));
  app.addRoute(async ({ activity }) => activity.type === (ActivityTypes.Invoke as string), async (context) => onInvoke(context, services, reach), true);
  app.activity(ActivityTypes.InstallationUpdate, async (context) => onInstalled(context, services, reach));
  app.error(async (_, error) => services.log.error({ name: error.name, message: error.message }, 'a turn failed'));
  return app;
}

async function onMessage(context: TurnContext, services: Services, reach: Reach): Promise<void> {
  await reply(context, isOwnChat(context, services) ? await replyToText(context, services, reach) : OWN_CHAT);
}

async function replyToText(context: TurnContext, services: Services, reach: Reach): Promise<string | Partial<Activity>> {
  try {
    const asker = await askerOf(context, services);
    if (!asker.ok) return asker.refusal;
    await reach.heard(context.activity, asker.person.id);
    return cardMessage(renderCard(await answerText(context.activity.text ?? '', asker.person, services)));
  } catch (error) {
    services.log.error({ err: error }, 'a question could not be answered');
    return cardMessage(renderCard(wordsView('Not answered', [WENT_WRONG], [])));
  }
}

async function onInvoke(context: TurnContext, services: Services, reach: Reach): Promise<void> {
  const answer = await replyToPress(context, services, reach);
  await sendPressReply(context, answer);
  if (answer.kind === 'card') await updateStoredCard(context, answer.card, services);
}

async function replyToPress(context: TurnContext, services: Services, reach: Reach): Promise<PressReply> {
  const { name, value, conversation, replyToId } = context.activity;
  const pressed = cardActionSchema.safeParse(value);
  if (name !== 'adaptiveCard/action' || !pressed.success) {
    return { kind: 'error', status: 400, message: 'That press can’t be understood. Type your question instead.' };
  }
  if (!isOwnChat(context, services)) return { kind: 'words', text: OWN_CHAT };
  try {
    const asker = await askerOf(context, services);
    if (!asker.ok) return { kind: 'words', text: asker.refusal };
    await reach.heard(context.activity, asker.person.id);
    const { verb, data } = pressed.data.action;
    const message = replyToId ? { conversation: conversation.id, message: replyToId } : null;
    const answered = await answerPress({ verb, data, message }, asker.person, services);
    return answered.ok ? { kind: 'card', card: renderCard(answered.view) } : { kind: 'words', text: answered.problem };
  } catch (error) {
    services.log.error({ err: error }, 'a press could not be answered');
    return { kind: 'error', status: 500, message: WENT_WRONG };
  }
}

/**
 * The app came to somebody, or went (`add-upgrade` and `remove-upgrade` where a new version did it). Teams tells of the first
 * as a new member of the chat as well, which nothing here answers. Whoever is not on the staff list hears nothing before they ask.
 */
async function onInstalled(context: TurnContext, services: Services, reach: Reach): Promise<void> {
  const { activity } = context;
  const isNew = activity.action === 'add';
  if (!isOwnChat(context, services)) return isNew ? reply(context, OWN_CHAT) : undefined;
  if (activity.action?.startsWith('remove')) return reach.removed(activity);
  const asker = await askerOf(context, services);
  if (!asker.ok) return;
  const wasOutOfReach = await reach.heard(activity, asker.person.id);
  if (isNew && wasOutOfReach) await reply(context, cardMessage(renderCard(welcome)));
}

/**
 * Puts the card that answers a press in place of the one that was pressed. The reply alone is seen on the device that
 * pressed; the message itself is what every other device, and the next visit, shows.
 */
async function updateStoredCard(context: TurnContext, card: Card, { log }: Services): Promise<void> {
  const { replyToId } = context.activity;
  if (!replyToId) return;
  try {
    await context.updateActivity({ ...cardMessage(card), id: replyToId });
  } catch (error) {
    log.warn({ err: error }, 'a pressed card could not be updated: it shows its answer on one device only');
  }
}

/** Only the chat between one person and the assistant is private; local test clients do not name the kind of chat. */
function isOwnChat({ activity: { conversation } }: TurnContext, { tenantId }: Services): boolean {
  if (conversation.isGroup === true) return false;
  return conversation.conversationType === 'personal' || (conversation.conversationType === undefined && tenantId === null);
}
