import { sweepingWith } from '../answers/notices/sweeping';
import { parseInstant, type Instant } from '../calendar/london';
import { counted } from '../calendar/words';
import { recoverStuck } from '../delivery/recovering';
import { sweep as sweepStore, type SweepParts, type SweepReport } from '../delivery/sweep';
import { lastSettledAt } from '../store/deadlines';
import { noticesWhere, type Notice } from '../store/notices';
import type { Store } from '../store/open-store';
import { rehearse } from '../store/rehearse';
import { installedCalendar, policyNamed, withStore, type Had } from './installation';
import { noticeAsJson, noticeLine } from './notice-line';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';

export interface SweepOptions {
  readonly at: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Does what has fallen due by an instant, and sends nothing; a dry run only says what would be done. */
export async function sweep({ at: text, dryRun = false, json = false }: SweepOptions): Promise<Outcome> {
  const at = parseInstant(text);
  if (at === null) return failed(`--at: "${text}" is not an instant: write it with its zone, such as 2026-11-23T08:30:00Z`);
  const policy = policyNamed(undefined);
  if (!policy.ok) return failed(policy.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);
  const parts: SweepParts = { ...sweepingWith({ policy: policy.value.policy, calendar: () => calendar.value }), recoverStuck, firstMorning: 'today' };

  const swept = await withStore((store) => (dryRun ? rehearse(store, (rehearsal) => sweptAt(rehearsal, at, parts)) : sweptAt(store, at, parts)));
  if (!swept.ok) return failed(swept.problem);
  if (!swept.value.ok) return failed(swept.value.problem);
  await (json ? printJson(asJson(swept.value.value, at, dryRun)) : printSwept(swept.value.value, at, dryRun));
  return done;
}

/** What a sweep did, and the notices that it decided. */
interface Swept {
  readonly report: SweepReport;
  readonly decided: readonly Notice[];
}

/** What was settled at a later instant cannot be made undone, so a sweep never goes back before it. */
async function sweptAt(store: Pick<Store, 'write'>, at: Instant, parts: SweepParts): Promise<Had<Swept>> {
  const before = await store.write(async (tx) => ({ settled: await lastSettledAt(tx), last: await noticesWhere(tx, { last: 1 }) }));
  if (before.settled !== null && at < before.settled) {
    return { ok: false, problem: `--at: what fell due was seen to at ${before.settled} already: give that instant or a later one` };
  }
  const report = await sweepStore(store, at, parts);
  const decided = await store.write((tx) => noticesWhere(tx, { after: before.last[0]?.id ?? 0 }));
  return { ok: true, value: { report, decided } };
}

function asJson({ report, decided }: Swept, at: Instant, dryRun: boolean) {
  const { settled, troubles, ...counts } = report;
  return {
    at,
    dryRun,
    ...counts,
    settled: settled.map(({ id, kind, subject, outcome }) => ({ id, kind, subject, outcome })),
    troubles: troubles.map(({ what, error }) => ({ what, error: error?.message ?? null })),
    notices: decided.map(noticeAsJson),
  };
}

async function printSwept({ report, decided }: Swept, at: Instant, dryRun: boolean): Promise<void> {
  const { recovered, expired, renewed, settled, morning, troubles } = report;
  await printLine(dryRun ? `A sweep at ${at} would do this; nothing was changed.` : `Swept at ${at}.`);
  if (morning.done !== null) await printLine(`The morning of ${morning.done} was done.`);
  for (const { id, kind, subject, outcome } of settled) await printLine(`The deadline ${id} (${kind} ${subject}) was settled: ${outcome}.`);
  await printLine(
    `${counted(decided.length, 'notice')} decided, ${renewed} of them to renew a digest; ${expired} expired; ${recovered} taken back from a sender that died.`,
  );
  for (const { what, error } of troubles) await printLine(error === null ? what : `${what} ${error.message}`);
  for (const notice of decided) await printLine(noticeLine(notice));
}
