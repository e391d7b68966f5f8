import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Instant } from '../../src/calendar/london';
import { startAssistant, type Assistant } from '../../src/main';
import type { Store } from '../../src/store/open-store';
import { personById } from '../../src/store/people';
import { ChatOnPage } from './chat-on-page';
import { noteTrouble, openChromium } from './chromium';

/** A Monday, at nine in the morning in London. */
export const NOW = '2026-11-23T09:00:00.000Z' as Instant;

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
}

/** The assistant at work with its demo council, and a browser in which its desk can be opened. */
export class Desk {
  /** What went wrong in any of the pages. */
  readonly trouble: string[] = [];

  private constructor(
    private assistant: Assistant,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async open(): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'desk-'));
    const [assistant, browser] = await Promise.all([start(folder, '0'), openChromium()]);
    return new Desk(assistant, browser, folder);
  }

  get url(): string {
    return this.assistant.url;
  }

  /** What the assistant holds. */
  get store(): Store {
    return this.assistant.store;
  }

  /** Somebody on the staff list, as the picker of a conversation knows them. */
  async nameOf(id: string): Promise<{ readonly id: string; readonly name: string }> {
    return { id, name: (await this.store.write((tx) => personById(tx, id)))?.name ?? '' };
  }

  /** Opens the desk as a new visitor. */
  async visit({ size = WIDE, theme = 'light' }: Look = {}): Promise<Page> {
    const visitor = await this.browser.newContext({ viewport: size, colorScheme: theme, locale: 'en-GB' });
    return this.openTab(await visitor.newPage());
  }

  /** Opens the desk in one more tab of the same visitor's. */
  async anotherTab(page: Page): Promise<Page> {
    return this.openTab(await page.context().newPage());
  }

  stop(): Promise<void> {
    return this.assistant.close();
  }

  /** Starts the assistant anew, at the same address and with the same database. */
  async startAgain(): Promise<void> {
    this.assistant = await start(this.folder, new URL(this.url).port);
  }

  /** Takes the database away under the assistant. */
  loseDatabase(): Promise<void> {
    return this.assistant.store.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.assistant.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async openTab(page: Page): Promise<Page> {
    noteTrouble(page, this.trouble);
    page.setDefaultTimeout(10_000);
    await page.goto(`${this.url}/desk`);
    await new ChatOnPage(page).messages.first().waitFor();
    return page;
  }
}

async function start(folder: string, port: string): Promise<Assistant> {
  const started = await startAssistant({ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'silent' }, () => NOW);
  if (!started.ok) throw new Error(started.problems.join('; '));
  return started.assistant;
}
