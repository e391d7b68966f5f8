import type { ChildFacts } from '../../src/timetable/facts';
import { heldOn, inCareSince, reviewsOn, type Council } from '../timetable/child';
import { told } from './a-council';

/** A child whose third review was held on Friday 20 March 2026 without its report. */
function heldWithout(reportReceived?: string): ChildFacts {
  return inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-20', { reportReceived })] });
}

function afterwards(council: Council, reportReceived?: string) {
  return told(heldWithout(reportReceived), { from: '2026-03-21', to: '2026-04-30', council }, (kind) => kind.startsWith('report.'));
}

describe('a review held without its report', () => {
  it('at B&NES 2024-25 is told to line manager, team manager and head of service, with the report asked for in five working days', () => {
    expect(afterwards('bathnes-2024')).toEqual([
      'Mon 23 Mar head_of_service: line report.held_without',
      'Mon 23 Mar line_manager: card report.held_without',
      'Mon 23 Mar social_worker: card report.asked_after',
      'Mon 23 Mar team_manager: line report.held_without',
      'Thu 26 Mar social_worker: line report.asked_after the day before',
      'Mon 30 Mar head_of_service: line report.still_missing',
      'Mon 30 Mar iro: line report.still_missing',
      'Mon 30 Mar line_manager: line report.still_missing',
      'Mon 30 Mar social_worker: line report.still_missing',
      'Mon 30 Mar team_manager: line report.still_missing',
    ]);
  });

  it('at BCP has the officer offered a cause for concern; worker and team manager hear it, with five days for the report', () => {
    expect(afterwards('bcp-2023')).toEqual([
      'Mon 23 Mar iro: card report.cause_for_concern',
      'Mon 23 Mar social_worker: card report.asked_after',
      'Mon 23 Mar team_manager: line report.held_without',
      'Tue 24 Mar social_worker: line report.asked_after the day before',
      'Thu 26 Mar iro: line report.still_missing',
      'Thu 26 Mar social_worker: line report.still_missing',
      'Thu 26 Mar team_manager: line report.still_missing',
    ]);
  });

  it('at Rotherham has the officer asked why it went ahead', () => {
    expect(afterwards('rotherham-2022')).toEqual([
      'Mon 23 Mar iro: card report.record_why',
      'Mon 23 Mar iro: line report.still_missing',
      'Mon 23 Mar social_worker: line report.still_missing',
    ]);
  });

  it.each<Council>(['handbook', 'bathnes-2023', 'west-berkshire-2023'])('at %s is a line to officer and worker: the officer decides', (council) => {
    expect(afterwards(council)).toEqual(['Mon 23 Mar iro: line report.still_missing', 'Mon 23 Mar social_worker: line report.still_missing']);
  });

  it('is told to nobody where the report came on the day, or over the weekend', () => {
    for (const council of ['bathnes-2024', 'bcp-2023', 'rotherham-2022'] as const) {
      expect(afterwards(council, '2026-03-20')).toEqual([]);
      expect(afterwards(council, '2026-03-22')).toEqual([]);
    }
  });

  it('is asked about no more once the report is there', () => {
    expect(afterwards('bathnes-2024', '2026-03-24')).toHaveLength(4);
  });
});

describe('the list of reviews held without a report', () => {
  it('goes to BCP’s service manager on the Monday after, and not once more', () => {
    const lists = told(heldWithout('2026-03-21'), { from: '2026-03-16', to: '2026-04-17', council: 'bcp-2023' });
    expect(lists.filter((line) => line.includes('list held_without_report'))).toEqual(['Mon 23 Mar service_manager: list held_without_report 1']);
  });
});
