import { councils, inCareSince, on, type Council } from './child';

describe('a child who entered care on the Friday before the Easter week', () => {
  it.each<[Council, string]>([
    ['handbook', '2026-04-07'],
    ['bathnes-2023', '2026-04-01'],
    ['west-berkshire-2023', '2026-04-07'],
    ['bathnes-2024', '2026-04-01'],
    ['bcp-2023', '2026-03-28'],
    ['rotherham-2022', '2026-04-07'],
  ])('under %s has an IRO by %s', (council, due) => {
    const child = inCareSince('2026-03-27', { iroAllocated: due });
    expect(on('2026-04-20', council, child).the('iro.allocated')).toMatchObject({
      sequence: null, legal: null, local: due, due, done: due, status: 'done_on_time', source: council,
    });
  });

  it.each(councils)('under %s has a first care plan within ten working days, by law', (council) => {
    expect(on('2026-03-30', council, inCareSince('2026-03-27')).the('careplan.first')).toMatchObject({
      sequence: null, legal: '2026-04-14', local: null, due: '2026-04-14', done: null, status: 'due', source: 'SI 2010/959 reg 4(2)',
    });
  });

  it('has these late where they came a day later, and overdue where they did not come', () => {
    const late = on('2026-04-20', 'handbook', inCareSince('2026-03-27', { iroAllocated: '2026-04-08', firstCarePlan: '2026-04-15' }));
    expect([late.the('iro.allocated')?.status, late.the('careplan.first')?.status]).toEqual(['done_late', 'done_late']);
    const missing = on('2026-04-20', 'handbook', inCareSince('2026-03-27'));
    expect([missing.the('iro.allocated')?.status, missing.the('careplan.first')?.status]).toEqual(['overdue', 'overdue']);
  });

  it('has these also where it is on short breaks', () => {
    const seen = on('2026-03-30', 'handbook', inCareSince('2026-03-27', { shortBreaks: true }));
    expect([seen.the('iro.allocated')?.due, seen.the('careplan.first')?.due]).toEqual(['2026-04-07', '2026-04-14']);
  });
});
