import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { z } from 'zod';

const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const axeResults = z.object({ violations: z.array(z.object({ id: z.string(), impact: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) })) });

/** Headless Chromium with a profile of its own, without a window. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags.split(' ') });
}

/** Notes what goes wrong in a page from now on, a sentence each. */
export function noteTrouble(page: Page, trouble: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
}

/** The serious and critical faults that axe-core finds on a page, each with the first place. */
export async function faultsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = axeResults.parse(await page.evaluate('axe.run({ resultTypes: ["violations"] })'));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id} at ${JSON.stringify(nodes[0]?.target)}`);
}

/** Keeps a picture under `reports/screenshots/`, to be looked at. */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  await of.screenshot({ path: join(__dirname, '..', '..', 'reports', 'screenshots', `${name}.png`) });
}

/** The boxes on a page that hide a part of what they hold, and do not scroll to it; the page itself, where it is wider than its window. */
export function cutBoxes(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('html, body, body *:not(.visually-hidden)')]
    .filter((box) => {
      if (box === document.documentElement) return box.scrollWidth > box.clientWidth;
      const { overflowX, overflowY } = getComputedStyle(box);
      return (overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1) || (overflowY === 'hidden' && box.scrollHeight > box.clientHeight + 1);
    })
    .map((box) => box.className + ': ' + box.textContent.trim().slice(0, 40))`);
}

/** Keeps a picture of a page, and expects that nothing on it is cut or a serious fault. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await cutBoxes(page)).toEqual([]);
  expect(await faultsOn(page)).toEqual([]);
}
