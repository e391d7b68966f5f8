import { refreshFrom } from '../importing/bank-holidays-file';
import { installedConfig } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printLine } from './print';

/** Takes in a newer bank-holidays file of GOV.UK's. A wrong file changes nothing. */
export async function calendarRefresh(file: string): Promise<Outcome> {
  const config = installedConfig();
  if (!config.ok) return failed(config.problem);
  const refreshed = refreshFrom(file, config.value.dataDir);
  if (!refreshed.ok) return failed(refreshed.problem);
  const { firstYear, lastYear, days } = refreshed.holidays;
  await printLine(`${days.length} bank holidays are held, for ${firstYear} to ${lastYear}. Every date uses them from now on.`);
  return done;
}
