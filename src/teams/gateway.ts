import { AuthenticationConstants, ClaimsIdentity, type BotFrameworkAuthentication } from 'botframework-connector';
import type { Activity, ConversationParameters } from 'botbuilder';
import { renderCard } from '../cards/render';
import type { Credentials } from '../config';
import type { Address, Gateway, Message } from '../delivery/gateway';
import { createAuthentication } from './authentication';
import { cardMessage } from './card-message';
import { ConnectorFault, type Fault } from './faults';
import { openingOf, outcomeOf } from './outcomes';

/**
 * The way to Teams for what nobody asked for just now. It speaks with the connector itself and not through a turn of the
 * adapter, whose error handler would turn a refused message into a success.
 * @param authentication as whom Teams is spoken to, and how
 */
export function createGateway(credentials: Credentials | null, authentication: BotFrameworkAuthentication = createAuthentication(credentials)): Gateway {
  const appId = credentials?.appId ?? '';
  const connectors = authentication.createConnectorFactory(new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }]));
  const conversationsAt = async (serviceUrl: string) => (await connectors.create(serviceUrl)).conversations;

  return {
    send: (to, message) =>
      attempt(
        async () => {
          const conversations = await conversationsAt(to.serviceUrl);
          const { id } = await conversations.sendToConversation(to.conversation, activityTo(to, message));
          // Teams took it: without its id it can't be updated, which is all that is lost.
          return { kind: 'sent', messageId: id ?? '' };
        },
        (fault) => outcomeOf(fault, 'conversation'),
      ),

    update: async (to, messageId, message) => {
      if (messageId === '') return { kind: 'gone', what: 'message' };
      return attempt(
        async () => {
          const conversations = await conversationsAt(to.serviceUrl);
          await conversations.updateActivity(to.conversation, messageId, { ...activityTo(to, message), id: messageId });
          return { kind: 'sent', messageId };
        },
        (fault) => outcomeOf(fault, 'message'),
      );
    },

    open: (objectId, serviceUrl) =>
      attempt(
        async () => {
          const conversations = await conversationsAt(serviceUrl);
          const { id } = await conversations.createConversation(chatWith(objectId, credentials));
          return id ? { kind: 'opened', conversation: id } : { kind: 'rejected', reason: 'Teams named no chat' };
        },
        openingOf,
      ),
  };
}

/** Makes one attempt, and tells what came of it; what is no fault of Teams or of the way there is a mistake of ours, and thrown. */
async function attempt<Done, Failed>(call: () => Promise<Done>, failed: (fault: Fault) => Failed): Promise<Done | Failed> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConnectorFault) return failed(error.fault);
    throw error;
  }
}

function activityTo({ conversation, serviceUrl, userId, botId, channel, tenant }: Address, { view, summary }: Message): Activity {
  return {
    ...cardMessage(renderCard(view)),
    summary,
    channelId: channel,
    serviceUrl,
    conversation: { id: conversation, conversationType: 'personal', ...(tenant !== null && { tenantId: tenant }) },
    from: { id: botId },
    recipient: { id: userId },
    // The SDK's type asks for all that an incoming activity has.
  } as Activity;
}

function chatWith(objectId: string, credentials: Credentials | null): ConversationParameters {
  return {
    isGroup: false,
    // Teams names a bot by `28:` and its app id.
    bot: { id: `28:${credentials?.appId ?? 'iro-assistant'}` },
    members: [{ id: objectId }],
    ...(credentials !== null && { tenantId: credentials.tenantId, channelData: { tenant: { id: credentials.tenantId } } }),
    // The SDK's type asks for a topic and a first message, which a chat with one person has not.
  } as ConversationParameters;
}
