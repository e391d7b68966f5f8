import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import { demoCouncil, DEMO_SEED } from '../../src/demo/council';

const written = readFileSync(join(__dirname, '..', '..', '.m365agentsplayground.yml'), 'utf8');

/** What is written of each user, in the order of the file. */
const valuesOf = (key: string) => [...written.matchAll(new RegExp(`^ {2,4}${key}: (.+)$`, 'gm'))].map(([, value]) => value);

const { people } = demoCouncil({ seed: DEMO_SEED, today: day('2026-11-23'), calendar: new WorkingDays(shippedBankHolidays()) });
const objectIds = valuesOf('aadObjectId');
const users = objectIds.map((id) => people.find(({ teamsObjectId }) => teamsObjectId === id));

describe('the people of Agents Playground', () => {
  test('are one who speaks, an IRO, and five more, as many as it asks for', () => {
    expect(users.map((person) => person?.roles)).toEqual([['iro'], ['social_worker'], ['team_manager'], ['line_manager'], ['service_manager'], ['iro_manager']]);
  });

  test('are people of the demo council, under their own names and addresses', () => {
    expect(valuesOf('email')).toEqual(users.map((person) => person?.email));
    expect(valuesOf('userPrincipleName')).toEqual(users.map((person) => person?.email));
    expect(valuesOf('name').filter((name) => users.some((person) => person?.name === name))).toEqual(users.map((person) => person?.name));
    expect(valuesOf('givenName').map((given, index) => `${given} ${valuesOf('surname')[index]}`)).toEqual(users.map((person) => person?.name));
  });

  test('stand in one line, from the social worker to the service manager', () => {
    const [, worker, teamManager, lineManager, serviceManager] = users;
    expect([worker?.lineManager, lineManager?.lineManager, teamManager?.lineManager]).toEqual([lineManager?.id, teamManager?.id, serviceManager?.id]);
  });
});
