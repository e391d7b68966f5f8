import type { Play } from './faulty-teams';

const answers = (status: number, more: Omit<Extract<Play, { kind: 'answers' }>, 'kind' | 'status'> = {}): Play => ({ kind: 'answers', status, ...more });
const forEver = (play: Play): readonly Play[] => Array.from({ length: 12 }, () => play);

const oldForm = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":"Thread"}' };

/** What Teams can do with a request, in words, and as it plays it. */
export const faultsOfTeams: ReadonlyMap<string, Play> = new Map([
  ['412', answers(412)],
  ['429 with Retry-After', answers(429, { headers: { 'Retry-After': '7' } })],
  ['429 without Retry-After', answers(429)],
  ['503', answers(503)],
  ['nobody listens', { kind: 'is down' }],
  ['500', answers(500)],
  ['400', answers(400, { code: 'BadSyntax' })],
  ['401', answers(401)],
  ['413', answers(413, { code: 'MessageSizeTooBig' })],
  ['a redirect', answers(307, { headers: { Location: 'http://127.0.0.1:9/' } })],
  ['502, nothing taken', answers(502)],
  ['502 after it was taken', answers(502, { afterTaking: true })],
  ['504, nothing taken', answers(504)],
  ['504 after it was taken', answers(504, { afterTaking: true })],
  ['connection reset before the request was read', { kind: 'breaks', after: 'nothing' }],
  ['connection reset after it was read', { kind: 'breaks', after: 'reading' }],
  ['connection reset after it was taken', { kind: 'breaks', after: 'taking' }],
  ['30 s of silence, nothing taken', { kind: 'is silent', afterTaking: false }],
  ['30 s of silence after it was taken', { kind: 'is silent', afterTaking: true }],
  ['201 without an id', answers(201, { body: {}, afterTaking: true })],
  ['403 BotNotInConversationRoster', answers(403, { code: 'BotNotInConversationRoster' })],
  ['403 ConversationBlockedByUser', answers(403, { code: 'ConversationBlockedByUser' })],
  ['403 BotDisabledByAdmin', answers(403, { code: 'BotDisabledByAdmin' })],
  ['403 ForbiddenOperationException', answers(403, { code: 'ForbiddenOperationException' })],
  ['403 MessageWritesBlocked, in its older form', answers(403, { body: oldForm })],
  ['403 of another kind', answers(403, { code: 'InvalidBotApiHost' })],
  ['404 ConversationNotFound', answers(404, { code: 'ConversationNotFound' })],
  ['404 ActivityNotFoundInConversation', answers(404, { code: 'ActivityNotFoundInConversation' })],
]);

/** Some faults after each other, and those that do not end. */
export const severalFaults: ReadonlyMap<string, readonly Play[]> = new Map([
  ['412, then 429, then 503', [answers(412), answers(429, { headers: { 'Retry-After': '7' } }), answers(503)]],
  ['nobody listens, then 503, then 502 after it was taken', [{ kind: 'is down' }, answers(503), answers(502, { afterTaking: true })]],
  ['429, then 403 BotDisabledByAdmin', [answers(429), answers(403, { code: 'BotDisabledByAdmin' })]],
  ['503, then 30 s of silence, nothing taken', [answers(503), { kind: 'is silent', afterTaking: false }]],
  ['404 ConversationNotFound, then 429 when the chat is asked for', [answers(404, { code: 'ConversationNotFound' }), answers(429)]],
  ['503 without end', forEver(answers(503))],
  ['nobody listens, without end', forEver({ kind: 'is down' })],
  ['504 without end', forEver(answers(504))],
]);
