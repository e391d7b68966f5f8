import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { cardKinds, cardsFolder } from '../../src/cards/render';
import { cardsPreview } from '../../src/cli/cards';
import { cutBoxes, faultsOn, noteTrouble, openChromium, picture } from './chromium';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
const trouble: string[] = [];
const asked: string[] = [];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const file = join(folder, 'deeper', 'cards.html');
  await cardsPreview(file);
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1160, height: 1000 } });
  noteTrouble(page, trouble);
  page.on('request', (request) => asked.push(request.url().slice(0, 60)));
  await page.goto(pathToFileURL(file).href);
  await page.locator('.card').first().waitFor();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const samplesOf = (kind: string) => JSON.parse(readFileSync(join(cardsFolder, `${kind}.sample.json`), 'utf8')) as unknown[];

/** What is true of the cards, each thing once. */
const ofCards = (expression: string) => page.evaluate<unknown>(`[...new Set([...document.querySelectorAll('.card')].map((card) => ${expression}))]`);

describe('iro cards preview', () => {
  test('draws every sample of every card in light and dark, narrow and wide', async () => {
    const samples = cardKinds.flatMap(samplesOf).length;
    expect(samples).toBeGreaterThan(cardKinds.length);
    expect(await page.locator('h2').count()).toBe(samples);
    expect(await page.locator('.card').count()).toBe(4 * samples);
    const widths = await ofCards('card.offsetWidth');
    expect(widths).toEqual([360, 720]);
    const colours = await ofCards('getComputedStyle(card).backgroundColor');
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(41, 41, 41)']);
  });

  test('is one file that asks for no other', () => {
    expect(asked.filter((url) => !url.startsWith('data:')).map((url) => url.slice(0, 5))).toEqual(['file:']);
  });

  test('cuts nothing and has no serious fault, with every reason shown', async () => {
    await page.evaluate(`for (const control of document.querySelectorAll('.card [aria-expanded="false"]')) control.click()`);
    expect(await page.getByText(/^Source: /).first().isVisible()).toBe(true);
    expect(await cutBoxes(page)).toEqual([]);
    expect(await faultsOn(page)).toEqual([]);
  });

  test('has its pictures taken', async () => {
    const rows = await page.locator('.versions').all();
    for (const [index, row] of rows.entries()) await picture(row, `preview-${String(index + 1).padStart(2, '0')}`);
  });

  test('met nothing that went wrong', () => expect(trouble).toEqual([]));
});
