import fc from 'fast-check';
import { codeIn, faultInWords, waitAsked, type Fault } from '../../src/teams/faults';
import { openingOf, outcomeOf } from '../../src/teams/outcomes';

const answered = (status: number, code: string | null = null, retryAfterMs: number | null = null): Fault => ({ kind: 'answered', status, code, retryAfterMs });

const later = (reason: string, retryAfterMs: number | null = null) => ({ kind: 'later', reason, retryAfterMs });
const ambiguous = (reason: string) => ({ kind: 'ambiguous', reason });
const blocked = (reason: string) => ({ kind: 'blocked', reason });
const rejected = (reason: string) => ({ kind: 'rejected', reason });

describe('what a fault means for a message', () => {
  test.each<[Fault, object]>([
    [{ kind: 'untrusted' }, rejected('the address is not one of Teams’')],
    [{ kind: 'unsent', detail: 'ECONNREFUSED' }, later('Teams could not be reached (ECONNREFUSED)')],
    [{ kind: 'unanswered', detail: 'ECONNRESET' }, ambiguous('Teams did not answer (ECONNRESET)')],
    [answered(412), later('Teams answered 412')],
    [answered(429, 'TooManyRequests', 7000), later('Teams answered 429 TooManyRequests', 7000)],
    [answered(429), later('Teams answered 429')],
    [answered(503, null, 1000), later('Teams answered 503', 1000)],
    [answered(502), ambiguous('Teams answered 502')],
    [answered(504), ambiguous('Teams answered 504')],
    [answered(204), ambiguous('Teams answered 204')],
    [answered(403, 'BotNotInConversationRoster'), blocked('the app is not in their chat')],
    [answered(403, 'ConversationBlockedByUser'), blocked('they have blocked the app')],
    [answered(403, 'BotDisabledByAdmin'), blocked('an administrator of Teams has disabled the app')],
    [answered(403, 'ForbiddenOperationException'), blocked('the app is not installed for them')],
    [answered(403, 'MessageWritesBlocked'), blocked('their chat takes no messages: the app is blocked or not installed')],
    [answered(403, 'InvalidBotApiHost'), blocked('Teams answered 403 InvalidBotApiHost')],
    [answered(403), blocked('Teams answered 403')],
    [answered(403, 'constructor'), blocked('Teams answered 403 constructor')],
    [answered(404, 'ConversationNotFound'), { kind: 'gone', what: 'conversation' }],
    [answered(404, 'ActivityNotFoundInConversation'), { kind: 'gone', what: 'message' }],
    [answered(500), rejected('Teams answered 500')],
    [answered(501), rejected('Teams answered 501')],
    [answered(400, 'BadSyntax'), rejected('Teams answered 400 BadSyntax')],
    [answered(401), rejected('Teams answered 401')],
    [answered(413, 'MessageSizeTooBig'), rejected('Teams answered 413 MessageSizeTooBig')],
    [answered(302), rejected('Teams answered 302')],
  ])('%j', (fault, outcome) => expect(outcomeOf(fault, 'message')).toEqual(outcome));

  test('a 404 that does not say what is missing is about what was addressed', () => {
    for (const code of [null, 'ActivityNotFoundInConversation']) expect(outcomeOf(answered(404, code), 'conversation')).toEqual({ kind: 'gone', what: 'conversation' });
    expect(outcomeOf(answered(404, 'NotFound'), 'message')).toEqual({ kind: 'gone', what: 'message' });
    expect(outcomeOf(answered(404, 'ConversationNotFound'), 'message')).toEqual({ kind: 'gone', what: 'conversation' });
  });

  test('what may have arrived is never offered for another try, whatever the status', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), (status) => {
        const { kind } = outcomeOf(answered(status), 'conversation');
        expect(kind === 'later').toBe([412, 429, 503].includes(status));
      }),
    );
  });
});

describe('what a fault means for asking for a chat', () => {
  test.each<[Fault, object]>([
    [{ kind: 'unanswered', detail: 'ECONNRESET' }, later('Teams did not answer (ECONNRESET)')],
    [answered(502), later('Teams answered 502')],
    [answered(429, null, 2000), later('Teams answered 429', 2000)],
    [answered(404), blocked('Teams does not find them')],
    [answered(403, 'ForbiddenOperationException'), blocked('the app is not installed for them')],
    [answered(400), rejected('Teams answered 400')],
  ])('%j', (fault, opened) => expect(openingOf(fault)).toEqual(opened));
});

describe('the code in a refusal', () => {
  test.each<[string, string | null]>([
    ['{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}', 'BotNotInConversationRoster'],
    ['{"error":{"code":"Forbidden","message":"{\\"subCode\\":\\"MessageWritesBlocked\\",\\"details\\":\\"Thread\\"}"}}', 'MessageWritesBlocked'],
    ['{"errorCode":209,"message":"{\\r\\n  \\"subCode\\": \\"MessageWritesBlocked\\"}"}', 'MessageWritesBlocked'],
    ['{"error":{"code":"SomethingNew"}}', 'SomethingNew'],
    ['{"error":{"code":"a text\\nof several lines, with a name in it"}}', null],
    ['{"error":{}}', null],
    ['<html>Bad gateway</html>', null],
    ['null', null],
    ['', null],
  ])('%s', (body, code) => expect(codeIn(body)).toBe(code));
});

describe('how long Teams asks to wait', () => {
  const NOW = 'Mon, 23 Nov 2026 09:00:00 GMT';

  test.each<[string | undefined, string | undefined, number | null]>([
    [undefined, NOW, null],
    ['0', NOW, 0],
    ['7', undefined, 7000],
    ['86400', NOW, 3_600_000],
    ['99999999999999999999', NOW, 3_600_000],
    ['Mon, 23 Nov 2026 09:00:30 GMT', NOW, 30_000],
    ['Mon, 23 Nov 2026 08:59:00 GMT', NOW, 0],
    ['Mon, 23 Nov 2026 09:00:30 GMT', undefined, null],
    ['soon', NOW, null],
    ['-5', NOW, null],
    ['', NOW, null],
  ])('Retry-After %j at %j: %j ms', (retryAfter, date, ms) => expect(waitAsked(retryAfter, date)).toBe(ms));
});

test('a fault says in a few words what happened', () => {
  expect(faultInWords(answered(403, 'BotDisabledByAdmin'))).toBe('Teams answered 403 BotDisabledByAdmin');
});
