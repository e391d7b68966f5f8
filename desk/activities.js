// Real Bot Framework activities, as Teams would send them, posted to the same address.

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

async function post(activity) {
  const response = await fetch(MESSAGES, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(activity) });
  const text = await response.text();
  const body = text === '' ? null : JSON.parse(text);
  return { status: response.status, body };
}

/** Somebody types a message. */
export function sendText(person, connector, text) {
  return post(activityFrom(person, connector, { type: 'message', text, textFormat: 'plain' }));
}

/** Somebody presses a button on a card. */
export function sendPress(person, connector, messageId, { verb, data }) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return post(activityFrom(person, connector, { type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, value }));
}

/** Somebody installs the app: from then on the assistant can reach them. */
export function sendInstalled(person, connector) {
  return post(activityFrom(person, connector, { type: 'installationUpdate', action: 'add' }));
}
