import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import { understand } from '../../src/understanding/understand';

interface Manifest {
  readonly bots: readonly { readonly commandLists: readonly { readonly commands: readonly { readonly title: string; readonly prompt: string }[] }[] }[];
}

const manifest = JSON.parse(readFileSync(join(__dirname, '..', '..', 'manifest', 'manifest.json'), 'utf8')) as Manifest;
const prompts = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title, prompt }) => [title, prompt] as const)));
const calendar = new WorkingDays(shippedBankHolidays());

test.each(prompts)('the prompt that Teams offers, “%s”, is one that the assistant answers', (_, prompt) => {
  const { intent } = understand(prompt, day('2026-11-23'), calendar);
  expect(['reviews.list', 'review.next', 'caseload.summary', 'help']).toContain(intent);
});
