import pino from 'pino';
import type { Server } from 'restify';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import type { Clock, Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import type { Credentials } from '../../src/config';
import { shippedPolicies } from '../../src/policy/councils';
import type { Store } from '../../src/store/open-store';
import { messagesEndpoint } from '../../src/teams/messages-endpoint';
import type { Services } from '../../src/teams/services';
import { createServer } from '../../src/web/server';
import { NOW, POLICY } from '../conversations/council';

export const TENANT = 'tenant-of-the-council';

/** The assistant of a council with a tenant of its own, at an address of its own. */
export class Served {
  private constructor(
    readonly address: string,
    private readonly server: Server,
  ) {}

  static async start(store: Store, credentials: Credentials | null, different: Partial<Services> = {}): Promise<Served> {
    const policy = shippedPolicies().get(POLICY.COUNCIL_POLICY);
    if (!policy) throw new Error('there is no such policy');
    const workingDays = new WorkingDays(shippedBankHolidays());
    const log = pino({ level: 'silent' });
    const clock: Clock = () => NOW as Instant;
    const services: Services = { store, policy, calendar: () => workingDays, clock, log, tenantId: TENANT, heardOf: async () => undefined, ...different };
    const server = createServer({ messages: messagesEndpoint(credentials, services), store, clock, log, desk: null });
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    return new Served(`http://127.0.0.1:${server.address().port}`, server);
  }

  /** Posts an activity to where Teams posts. */
  async post(activity: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: string }> {
    const answered = await fetch(`${this.address}/api/messages`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(activity),
    });
    return { status: answered.status, body: await answered.text() };
  }

  close(): void {
    this.server.close();
    this.server.server.closeAllConnections();
  }
}
