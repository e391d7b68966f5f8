import { day } from '../../src/calendar/local-date';
import type { Absence } from '../../src/people/absence';
import { Directory } from '../../src/people/directory';
import { routeFor } from '../../src/people/routing';
import { person } from './staff';

const today = day('2026-12-21');
const away = (who: string, cover: string | null): Absence => ({ person: who, cover, from: today, to: today });

const directory = new Directory(
  [
    person('iro', ['iro'], { lineManager: 'im' }),
    person('other', ['iro'], { lineManager: 'im' }),
    person('worker', ['social_worker'], { lineManager: 'manager' }),
    person('manager', ['team_manager'], { lineManager: 'head' }),
    person('head', ['head_of_service']),
    person('im', ['iro_manager'], { lineManager: 'head' }),
    person('im2', ['iro_manager']),
  ],
  [],
);

const route = (to: string, ...absences: readonly Absence[]) => routeFor(directory, absences)(to, today);

describe('what is for somebody goes', () => {
  test('to them while they are there', () => {
    expect(route('iro', away('other', 'iro'))).toEqual({ kind: 'to' });
  });

  test('to whoever stands in', () => {
    expect(route('iro', away('iro', 'other'))).toEqual({ kind: 'stands_in', person: 'other' });
  });

  test('to nobody where nobody covers: the line manager and the IRO managers are told, each once', () => {
    expect(route('worker', away('worker', null))).toEqual({ kind: 'nobody', tell: ['manager', 'im', 'im2'] });
    expect(route('iro', away('iro', 'other'), away('other', 'iro'))).toEqual({ kind: 'nobody', tell: ['im', 'im2'] });
  });

  test('and the next manager up is told where the line manager is not reached either', () => {
    expect(route('worker', away('worker', null), away('manager', null))).toEqual({ kind: 'nobody', tell: ['head', 'im', 'im2'] });
    expect(route('worker', away('worker', null), away('manager', 'head'))).toEqual({ kind: 'nobody', tell: ['manager', 'im', 'im2'] });
  });

  test('and an IRO manager who is away is not told of their own absence', () => {
    expect(route('im', away('im', null))).toEqual({ kind: 'nobody', tell: ['head', 'im2'] });
    expect(route('im', away('im', null), away('im2', null), away('head', null))).toEqual({ kind: 'nobody', tell: [] });
  });

  test('to nobody where they are no longer on the staff list', () => {
    expect(route('gone')).toEqual({ kind: 'nobody', tell: ['im', 'im2'] });
  });
});
