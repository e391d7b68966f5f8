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

/**
 * Posts JSON to this server.
 * @returns {Promise<{ status: number, body: any }>} status 0 where the server does not answer
 */
export async function post(address, value) {
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { status: 0, body: null };
  }
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

/** Somebody installs the app: from then on the assistant can reach them. */
export function sendInstalled(person, connector) {
  return post(MESSAGES, activityFrom(person, connector, { type: 'installationUpdate', action: 'add' }));
}
