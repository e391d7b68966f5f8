// Real Bot Framework activities, as Teams would send them, posted to the same address.
import { post } from './server.js';

const MESSAGES = '/api/messages';

function activityFrom(person, connector, fields) {
  return {
    id: crypto.randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${location.origin}${connector}`,
    locale: 'en-GB',
    from: { id: person.teamsUserId, name: person.name, aadObjectId: person.teamsObjectId, role: 'user' },
    recipient: { id: '28:iro-assistant', name: 'Assistant', role: 'bot' },
    conversation: { id: person.conversation, conversationType: 'personal' },
    ...fields,
  };
}

/** Somebody types a message, which stands in their chat under this id. */
export function sendText(person, connector, id, text) {
  return post(MESSAGES, activityFrom(person, connector, { id, type: 'message', text, textFormat: 'plain' }));
}

/** Somebody presses a button on a card. */
export function sendPress(person, connector, messageId, { verb, data }) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return post(MESSAGES, activityFrom(person, connector, { type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, value }));
}

/** Somebody installs the app, from when on the assistant can reach them, or removes it. */
export function sendInstallation(person, connector, isAdded) {
  return post(MESSAGES, activityFrom(person, connector, { type: 'installationUpdate', action: isAdded ? 'add' : 'remove' }));
}
