import { z } from 'zod';

/** What went wrong with one request to Teams' connector. */
export type Fault =
  /** It was not made: the address is not one of Teams'. */
  | { readonly kind: 'untrusted' }
  /** It never left: no token, no name, no connection. */
  | { readonly kind: 'unsent'; readonly detail: string }
  /** It left, and nothing came back that tells what became of it. */
  | { readonly kind: 'unanswered'; readonly detail: string }
  /** Teams answered, and not that it was done. */
  | { readonly kind: 'answered'; readonly status: number; readonly code: string | null; readonly retryAfterMs: number | null };

/**
 * A fault on its way through the SDK. The SDK repeats what fails with an error of its own kind; this is none, so each
 * request is made once.
 */
export class ConnectorFault extends Error {
  override readonly name = 'ConnectorFault';

  constructor(
    readonly fault: Fault,
    options?: ErrorOptions,
  ) {
    super(faultInWords(fault), options);
  }
}

/** A fault in a few words, without anything of what was sent. */
export function faultInWords(fault: Fault): string {
  switch (fault.kind) {
    case 'untrusted':
      return 'the address is not one of Teams’';
    case 'unsent':
      return `Teams could not be reached (${fault.detail})`;
    case 'unanswered':
      return `Teams did not answer (${fault.detail})`;
    case 'answered':
      return `Teams answered ${[fault.status, fault.code].filter((part) => part !== null).join(' ')}`;
  }
}

/** Why Teams lets nothing through to somebody, by the code that it gives; as a manager reads it. */
export const closedDoors: ReadonlyMap<string, string> = new Map([
  ['BotNotInConversationRoster', 'the app is not in their chat'],
  ['ConversationBlockedByUser', 'they have blocked the app'],
  ['BotDisabledByAdmin', 'an administrator of Teams has disabled the app'],
  ['ForbiddenOperationException', 'the app is not installed for them'],
  ['MessageWritesBlocked', 'their chat takes no messages: the app is blocked or not installed'],
]);

const bodySchema = z.looseObject({ error: z.looseObject({ code: z.string().regex(/^\w{1,60}$/) }) });

/** The code that Teams gives in the body of a refusal; null where there is none. */
export function codeIn(body: string): string | null {
  // An older form of refusal hides its code in a text within the text.
  const known = [...closedDoors.keys()].find((code) => body.includes(code));
  if (known !== undefined) return known;
  try {
    return bodySchema.safeParse(JSON.parse(body)).data?.error.code ?? null;
  } catch {
    return null;
  }
}

const LONGEST_MS = 60 * 60 * 1000;

/**
 * How long Teams asks to wait, in milliseconds; null where it does not say. At most an hour, which is the longest of its limits.
 * @param retryAfter the header: seconds, or a date (RFC 9110 §10.2.3)
 * @param date the header that tells Teams' own time, from which a date counts
 */
export function waitAsked(retryAfter: string | undefined, date: string | undefined): number | null {
  if (retryAfter === undefined || !/^\d+$|GMT$/.test(retryAfter)) return null;
  const ms = retryAfter.endsWith('GMT') ? Date.parse(retryAfter) - Date.parse(date ?? '') : Number(retryAfter) * 1000;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
