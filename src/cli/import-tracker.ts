import { randomUUID } from 'node:crypto';
import { londonDay, type Instant } from '../calendar/london';
import { ReadingReport } from '../importing/report';
import type { TextFile } from '../importing/source-files';
import { byHeading, readChoices, type Choice } from '../importing/tracker/columns';
import { planTracker } from '../importing/tracker/plan';
import { readSheets } from '../importing/tracker/read-sheets';
import { readTrackerRows } from '../importing/tracker/read-rows';
import { TRACKER } from '../importing/tracker/verdict';
import { fieldNamed, plainHeading } from '../importing/tracker/vocabulary';
import type { RecordingState } from '../recording/decision';
import { childrenOf, laidOver } from '../store/children';
import { referenceKey } from '../store/matching-keys';
import { noteImport } from '../store/note-import';
import type { Tx } from '../store/open-store';
import { record } from '../store/recordings';
import { keepHeadings, keptHeadings } from '../store/tracker-headings';
import { settingFor, type Setting } from '../timetable/milestone';
import { printImport, type ImportReport, type ReportOptions } from './import-report';
import { installedCalendar, now, policyNamed, withStore } from './installation';
import { done, failed, type Outcome } from './outcome';

/**
 * Takes in a council's own tracker: what it says of reviews becomes recorded facts, all in one transaction.
 * @param map what headings mean, `Heading=field`; it is kept for the next time
 */
export async function importTracker(path: string, map: readonly string[], options: ReportOptions): Promise<Outcome> {
  const policy = policyNamed(undefined);
  if (!policy.ok) return failed(policy.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);
  const at = now();
  const setting = settingFor(policy.value.policy, calendar.value, londonDay(at));

  const said = readChoices(map);
  if (!said.ok) return failed(`--map: ${said.problem}`);
  const sheets = await readSheets(path);
  if (!sheets.ok) return failed(sheets.problem);
  const taken = await withStore((store) => store.write((tx) => takeIn(tx, sheets.sheets, said.choices, { at, setting, isDryRun: options.dryRun ?? false })));
  if (!taken.ok) return failed(taken.problem);
  if (!taken.value.ok) return failed(taken.value.problem);
  await printImport(taken.value.report, 'reviews', setting.today, options);
  return done;
}

interface Taking {
  readonly at: Instant;
  readonly setting: Setting;
  readonly isDryRun: boolean;
}

type Taken = { readonly ok: true; readonly report: ImportReport } | { readonly ok: false; readonly problem: string };

async function takeIn(tx: Tx, sheets: readonly TextFile[], choices: readonly Choice[], { at, setting, isDryRun }: Taking): Promise<Taken> {
  const report = new ReadingReport();
  const kept = [...(await keptHeadings(tx))].flatMap(([heading, name]) => {
    const field = fieldNamed(name);
    return field === null ? [] : [{ heading, field }];
  });
  const reading = readTrackerRows(sheets, byHeading([...kept, ...choices]), setting.today, report);
  if (!reading.ok) return reading;
  const absent = choices.find(({ heading }) => !reading.headings.some((written) => plainHeading(written) === plainHeading(heading)));
  if (absent) return { ok: false, problem: `--map: there is no column "${absent.heading}"` };

  const { entries, imported, unchanged } = planTracker(reading.rows, await finderOf(tx), setting, report);
  const { rows, rejected, warnings } = report;
  const counts = { format: TRACKER, rows, imported, unchanged };
  if (!isDryRun) {
    await keepHeadings(tx, byHeading(choices), at);
    await record(tx, entries, { at, by: TRACKER, actingFor: null, reason: null });
    await noteImport(tx, { id: randomUUID(), at, ...counts, rejected: rejected.length }, 'iro import');
  }
  return { ok: true, report: { ...counts, rejected, warnings } };
}

/** Finds children by reference, written as it is or without case, spaces and hyphens. */
async function finderOf(tx: Tx): Promise<(reference: string) => RecordingState | null> {
  const children = await childrenOf(tx, { kind: 'all', reason: 'overseeing' });
  const byId = new Map(children.map((child) => [child.id, child]));
  const byKey = new Map(children.map((child) => [referenceKey(child.id), child]));
  return (reference) => {
    const child = byId.get(reference) ?? byKey.get(referenceKey(reference));
    const laid = child ? laidOver(child) : null;
    return child && laid ? { child: child.id, laid } : null;
  };
}
