import { CloudAdapter } from 'botbuilder';
import type { Request, Response } from 'restify';
import { createAuthentication } from './authentication';
import { createBot } from './bot';
import { readIncoming } from './incoming';
import { isTrustedServiceUrl } from './service-urls';
import type { Services } from './services';
import type { Credentials } from '../config';
import { claimsTeamsIssuer } from './token-issuer';

/** The handler of `POST /api/messages`: looks at what came in, and hands it to the conversation. */
export function messagesEndpoint(credentials: Credentials | null, services: Services) {
  const adapter = new CloudAdapter(createAuthentication(credentials));
  const bot = createBot(adapter, services);
  const anonymous = credentials === null;

  return async (req: Request, res: Response): Promise<void> => {
    if (!anonymous && !claimsTeamsIssuer(req.header('authorization', ''))) {
      return void res.send(401, { code: 'Unauthorized', message: 'Send the token that Teams issues for this bot.' });
    }
    const incoming = readIncoming(req.body);
    if (!incoming.ok) return void res.send(400, { code: 'BadRequest', message: incoming.problem });
    if (!isTrustedServiceUrl(incoming.serviceUrl, anonymous)) {
      return void res.send(403, { code: 'Forbidden', message: 'serviceUrl: replies go to Microsoft’s Teams addresses only.' });
    }
    await adapter.process(req, res, async (context) => void (await bot.run(context)));
  };
}
