import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { instantAfter, type Instant } from '../../src/calendar/london';
import { startAssistant, type Assistant } from '../../src/main';
import type { Store } from '../../src/store/open-store';
import { countNotices } from '../../src/store/notices';
import { personById } from '../../src/store/people';
import { ChatOnPage } from './chat-on-page';
import { noteTrouble, openChromium } from './chromium';

/** A Monday, at nine in the morning in London. */
export const NOW = '2026-11-23T09:00:00.000Z' as Instant;

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };
/** The same, so high that a whole card can be looked at. */
export const TALL = { width: 1440, height: 1400 };
export const TALL_PHONE = { width: 360, height: 1400 };

export interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
}

/** The assistant at work with its demo council, and a browser in which its desk can be opened. */
export class Desk {
  /** What went wrong in any of the pages. */
  readonly trouble: string[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'desk-'));
  private running: { readonly assistant: Assistant; readonly browser: Browser } | null = null;
  private now = NOW;

  /** @param council the id of the policy by which the demo council works */
  constructor(private readonly council: string) {}

  /** The desk of a file of tests, or of a part of one: opened before the first of them, closed after the last. */
  static forTests(council = 'handbook'): Desk {
    const desk = new Desk(council);
    beforeAll(() => desk.open());
    afterAll(() => desk.close());
    return desk;
  }

  get url(): string {
    return this.atWork.assistant.url;
  }

  /** What the assistant holds. */
  get store(): Store {
    return this.atWork.assistant.store;
  }

  /** Somebody on the staff list, as the picker of a conversation knows them. */
  async nameOf(id: string): Promise<{ readonly id: string; readonly name: string }> {
    return { id, name: (await this.store.write((tx) => personById(tx, id)))?.name ?? '' };
  }

  /** Opens the desk as a new visitor. */
  async visit({ size = WIDE, theme = 'light' }: Look = {}): Promise<Page> {
    const visitor = await this.atWork.browser.newContext({ viewport: size, colorScheme: theme, locale: 'en-GB' });
    return this.openTab(await visitor.newPage());
  }

  /** Opens the desk in one more tab of the same visitor's. */
  async anotherTab(page: Page): Promise<Page> {
    return this.openTab(await page.context().newPage());
  }

  /** Sends something into somebody's chat, as the assistant does; gives what Teams would answer. */
  send(person: string, activity: object): Promise<Response> {
    return this.ask('POST', `/desk/connector/v3/conversations/desk-${person}/activities`, { type: 'message', ...activity });
  }

  /** Asks the server for something, as a page of the desk does. */
  ask(method: 'POST' | 'PUT', path: string, body: object): Promise<Response> {
    return fetch(`${this.url}${path}`, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }

  /** Lets so much time pass, in milliseconds. */
  passes(ms: number): void {
    this.now = instantAfter(this.now, ms);
  }

  /** Waits until all that is decided has left. */
  async everythingLeft(): Promise<void> {
    const underWay = async () => {
      const count = await this.store.write(countNotices);
      return (count.get('queued') ?? 0) + (count.get('sending') ?? 0);
    };
    while ((await underWay()) > 0) await setTimeout(50);
  }

  stop(): Promise<void> {
    return this.atWork.assistant.close();
  }

  /** Starts the assistant anew, at the same address and with the same database. */
  async startAgain(): Promise<void> {
    this.running = { ...this.atWork, assistant: await this.start(new URL(this.url).port) };
  }

  /** Takes the database away under the assistant. */
  loseDatabase(): Promise<void> {
    return this.atWork.assistant.store.close();
  }

  private async open(): Promise<void> {
    const [assistant, browser] = await Promise.all([this.start('0'), openChromium()]);
    this.running = { assistant, browser };
  }

  private async close(): Promise<void> {
    await this.atWork.browser.close();
    await this.atWork.assistant.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(port: string): Promise<Assistant> {
    const settings = { PORT: port, DATA_DIR: this.folder, LOG_LEVEL: 'silent', COUNCIL_POLICY: this.council };
    const started = await startAssistant(settings, () => this.now);
    if (!started.ok) throw new Error(started.problems.join('; '));
    return started.assistant;
  }

  private get atWork() {
    if (this.running === null) throw new Error('the desk is opened before the tests, not while they are read');
    return this.running;
  }

  private async openTab(page: Page): Promise<Page> {
    noteTrouble(page, this.trouble);
    page.setDefaultTimeout(10_000);
    await page.goto(`${this.url}/desk`);
    await new ChatOnPage(page).messages.first().waitFor();
    return page;
  }
}
