import { once } from 'node:events';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { ConnectorClientOptions } from 'botframework-connector';
import { z } from 'zod';
import { codeIn, ConnectorFault, waitAsked } from './faults';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpAsked = Parameters<HttpClient['sendRequest']>[0];

/** How the connector may be spoken to. */
export interface ConnectorRules {
  /** The time that one request may take, from the first look for its address to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Whether requests, and the token in them, may go to this address. */
  readonly trusts: (url: string) => boolean;
}

/** Answers of the connector are an id, or a person of the roster. */
const MOST_BYTES = 256 * 1024;
/** An unused connection is given up before a server or a firewall on the way drops it, which would look like silence. */
const UNUSED_MS = 4000;
/** The statuses by which the connector says that something was done. */
const done: ReadonlySet<number> = new Set([200, 201, 202]);

/**
 * How the SDK speaks HTTP with Teams' connector. Each request is made once, to a trusted address, within its time, and no
 * redirect is followed; whatever is not done is thrown as a `ConnectorFault`. The SDK's own client has no limit of time,
 * believes any address, and posts a message up to four times after an error that may come after the message.
 */
export function createConnectorHttp({ timeoutMs, trusts }: ConnectorRules): HttpClient {
  const kept = { keepAlive: true, timeout: UNUSED_MS };
  const plain: Way = { ask: httpRequest, agent: new HttpAgent(kept), ready: 'connect' };
  const secure: Way = { ask: httpsRequest, agent: new HttpsAgent(kept), ready: 'secureConnect' };

  const sendRequest: HttpClient['sendRequest'] = async (request) => {
    if (!trusts(request.url)) throw new ConnectorFault({ kind: 'untrusted' });
    const answer = await exchange(request, request.url.startsWith('https:') ? secure : plain, timeoutMs);
    if (!done.has(answer.status)) {
      const { status, headers, body } = answer;
      throw new ConnectorFault({ kind: 'answered', status, code: codeIn(body), retryAfterMs: waitAsked(headers['retry-after'], headers.date) });
    }
    return { request, status: answer.status, headers: noneOf(request), bodyAsText: objectIn(answer.body) };
  };
  return { sendRequest };
}

interface Way {
  readonly ask: typeof httpRequest;
  readonly agent: HttpAgent;
  /** What a new connection says once something can be sent over it. */
  readonly ready: 'connect' | 'secureConnect';
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function exchange({ url, method, headers, body }: HttpAsked, { ask, agent, ready }: Way, timeoutMs: number): Promise<Answer> {
  const sent = headers.clone();
  // The SDK offers to unpack, which its own client would do.
  sent.set('Accept-Encoding', 'identity');
  const outgoing = ask(url, { method, headers: sent.rawHeaders(), agent, signal: AbortSignal.timeout(timeoutMs) });
  let mayHaveLeft = false;
  outgoing.once('socket', (socket) => {
    mayHaveLeft = outgoing.reusedSocket || !socket.connecting;
    if (!mayHaveLeft) socket.once(ready, () => (mayHaveLeft = true));
  });
  // Told by what is awaited below; after the answer has come, it tells nothing new.
  outgoing.on('error', () => undefined);
  outgoing.end(typeof body === 'string' ? body : undefined);
  try {
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await bodyOf(incoming) };
  } catch (error) {
    throw new ConnectorFault({ kind: mayHaveLeft ? 'unanswered' : 'unsent', detail: detailOf(error, timeoutMs) }, { cause: error });
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const thrownSchema = z.looseObject({ name: z.string(), message: z.string(), code: z.string().optional() });

function detailOf(thrown: unknown, timeoutMs: number): string {
  const { name, message, code } = thrownSchema.parse(thrown);
  return name === 'AbortError' ? `nothing within ${timeoutMs / 1000} s` : (code ?? message);
}

/** The body where it is a JSON object; empty else, so that a message which was taken is not lost over what is said of it. */
function objectIn(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? body : '';
  } catch {
    return '';
  }
}

/** The SDK asks for headers of its own make, and reads none of an answer that it takes for JSON. */
function noneOf({ headers }: HttpAsked): HttpAsked['headers'] {
  const none = headers.clone();
  for (const name of none.headerNames()) none.remove(name);
  return none;
}
