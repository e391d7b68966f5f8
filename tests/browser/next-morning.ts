import type { Locator, Page } from 'playwright-core';

/** What takes the council to its next working morning. */
export function nextMorningButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Next (working )?morning$/ });
}

/**
 * Makes it the council’s next working morning, and waits for the messages of that morning.
 * @param expected its day: `Tuesday 24 November`
 * @returns what the page says of it
 */
export async function nextMorning(page: Page, expected: string): Promise<string> {
  await nextMorningButton(page).click();
  const said = page.getByRole('status').filter({ hasText: `It is ${expected} 2026, 08:30.` });
  await said.waitFor();
  return (await said.textContent()) ?? '';
}
