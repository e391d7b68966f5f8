// The bare bot that the assistant is measured against: the same stack, one audit line committed a message, the text said back.
import { Application, type TeamsAdapter, type TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';
import type { Instant } from '../../src/calendar/london';
import { writeAudit } from '../../src/store/audit';
import { openStore } from '../../src/store/open-store';

async function startEchoBot(file: string): Promise<void> {
  const store = await openStore({ file });
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const app = new Application<TurnState>({ adapter: adapter as unknown as TeamsAdapter, startTypingTimer: false });
  app.activity(ActivityTypes.Message, async (context) => {
    const at = new Date().toISOString() as Instant;
    await store.write((tx) => writeAudit(tx, [{ at, actor: context.activity.from.id, actingFor: null, action: 'asked', child: null, reason: null, detail: null }]));
    await context.sendActivity(context.activity.text);
  });
  const server = createServer();
  server.use(plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async (req: Request, res: Response) => {
    await adapter.process(req, res, async (context) => void (await app.run(context)));
  });
  server.listen(0, '127.0.0.1', () => void process.send?.({ url: server.url }));
  process.once('message', () => {
    server.close(() => void store.close().then(() => process.exit(0)));
    server.server.closeAllConnections();
  });
}

void startEchoBot(process.argv[2] ?? ':memory:');
