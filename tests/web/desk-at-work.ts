import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../src/calendar/london';
import { startAssistant, type Assistant } from '../../src/main';
import type { Store } from '../../src/store/open-store';

/** A Monday, at nine in the morning in London. */
export const NOW = '2026-11-23T09:00:00.000Z' as Instant;

const speaker = z.object({ id: z.string(), name: z.string(), roles: z.string(), conversation: z.string(), teamsUserId: z.string(), teamsObjectId: z.string() });

/** Somebody as whom the desk can speak. */
export type Speaker = z.infer<typeof speaker>;

const startSchema = z.object({ people: z.array(speaker), chosen: z.array(z.string()), connector: z.string() });

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The assistant at work, with a folder of its own for its data, spoken to over HTTP. */
export class AssistantAtWork {
  private constructor(
    private readonly assistant: Assistant,
    private readonly folder: string,
  ) {}

  static async open(environment: Readonly<Record<string, string>> = {}): Promise<AssistantAtWork> {
    const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
    const started = await startAssistant({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: folder, ...environment }, () => NOW);
    if (!started.ok) throw new Error(started.problems.join('; '));
    return new AssistantAtWork(started.assistant, folder);
  }

  get url(): string {
    return this.assistant.url;
  }

  /** What the assistant holds. */
  get store(): Store {
    return this.assistant.store;
  }

  async ask(method: string, path: string, value?: unknown): Promise<Answer> {
    const body = value === undefined ? {} : { body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } };
    const response = await fetch(`${this.url}${path}`, { method, ...body });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson && text !== '' ? JSON.parse(text) : text };
  }

  /** The status of a request with headers that `fetch` does not let one set. */
  statusWith(headers: Readonly<Record<string, string>>, method: string, path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.url}${path}`, { method, headers }, (response) => {
        response.destroy();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });
  }

  /** The people with whom the page opens, and all the others. */
  async people(): Promise<{ readonly everybody: readonly Speaker[]; readonly chosen: readonly Speaker[] }> {
    const { people, chosen } = startSchema.parse((await this.ask('GET', '/desk/start')).body);
    return { everybody: people, chosen: chosen.map((id) => people.filter((person) => person.id === id)).flat() };
  }

  async close(): Promise<void> {
    await this.assistant.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
