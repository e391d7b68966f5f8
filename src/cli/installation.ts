import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { parseDay, type LocalDate } from '../calendar/local-date';
import { londonDay, type Instant } from '../calendar/london';
import { WorkingDays } from '../calendar/working-days';
import { readConfig, type Config } from '../config';
import { loadBankHolidays } from '../importing/bank-holidays-file';
import { loadPolicy } from '../importing/policy-file';
import type { PolicyVersion } from '../policy/council-policy';
import { openStore, type Store } from '../store/open-store';
import { StoreError } from '../store/store-error';

/** Something that a command needs, or why it cannot be had. */
export type Had<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const now = (): Instant => new Date().toISOString() as Instant;

/** The settings of this installation, from the environment. */
export function installedConfig(): Had<Config> {
  // A command opens no door, so it needs no credentials in production either.
  const reading = readConfig({ ...process.env, NODE_ENV: undefined });
  return reading.ok ? { ok: true, value: reading.config } : { ok: false, problem: reading.problems.join('; ') };
}

/** The working days that this installation knows. */
export function installedCalendar(): Had<WorkingDays> {
  const config = installedConfig();
  if (!config.ok) return config;
  const reading = loadBankHolidays(config.value.dataDir);
  return reading.ok ? { ok: true, value: new WorkingDays(reading.holidays) } : reading;
}

/** The policy that a command names, or the installation's own. */
export function policyNamed(id: string | undefined): Had<PolicyVersion> {
  const config = installedConfig();
  if (!config.ok) return config;
  const reading = loadPolicy(id ?? config.value.councilPolicy);
  return reading.ok ? { ok: true, value: reading.version } : { ok: false, problem: reading.problems.join('; ') };
}

/** The day that a command names, or today in London. */
export function dayNamed(text: string | undefined): Had<LocalDate> {
  if (text === undefined) return { ok: true, value: londonDay(now()) };
  const date = parseDay(text);
  return date === null ? { ok: false, problem: `--today: "${text}" is not a day: write it as YYYY-MM-DD` } : { ok: true, value: date };
}

/** The database file of an installation. */
export function databaseFile({ dataDir }: Config): string {
  mkdirSync(dataDir, { recursive: true });
  return join(dataDir, 'iro.sqlite');
}

/** Does something with the installation's database, and closes it. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<Had<T>> {
  const config = installedConfig();
  if (!config.ok) return config;
  let store: Store;
  try {
    store = await openStore({ file: databaseFile(config.value) });
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, problem: error.message };
    throw error;
  }
  try {
    return { ok: true, value: await work(store) };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, problem: error.message };
    throw error;
  } finally {
    await store.close();
  }
}
