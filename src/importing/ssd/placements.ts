import type { Placement } from '../../timetable/facts';
import { groupedBy } from '../grouping';
import { placementKind } from './codes';
import type { PeriodOfCare } from './periods-of-care';
import type { EpisodeRow, PlacementRow } from './tables';

/** An episode with the placement that the child was in as it began; null where none is recorded. */
export interface Stay {
  readonly episode: EpisodeRow;
  readonly placement: PlacementRow | null;
}

/** Gives the stays of a period of care, in order. */
export type StayFinder = (period: PeriodOfCare) => readonly Stay[];

/** Finds the placement of an episode by the link that it carries, else by the period of care (or the child) and the day. */
export function stayFinder(rows: readonly PlacementRow[]): StayFinder {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byPeriod = groupedBy(rows, ({ period }) => period);
  const byPerson = groupedBy(rows, ({ person }) => person);
  return ({ id, person, episodes }) => {
    const recorded = (id === null ? undefined : byPeriod.get(id)) ?? byPerson.get(person) ?? [];
    return episodes.map((episode) => ({
      episode,
      placement: (episode.placement === null ? undefined : byId.get(episode.placement)) ?? runningAt(episode, recorded),
    }));
  };
}

function runningAt({ started: day }: EpisodeRow, placements: readonly PlacementRow[]): PlacementRow | null {
  return placements
    .filter(({ started, ended }) => started <= day && (ended === null || ended > day))
    .reduce<PlacementRow | null>((latest, each) => (latest === null || each.started > latest.started ? each : latest), null);
}

/** Whether the child stays with the carer as the episode begins: L, T or U (SSDA903 RNE). */
export function carriesOn({ startReason }: EpisodeRow): boolean {
  return startReason === 'L' || startReason === 'T' || startReason === 'U';
}

/**
 * The placements of a period of care. Each begins where care does or the carer changes (S, P, B); the reason why one placement was
 * changed for the next is recorded with the one that ended.
 */
export function placementsFrom(stays: readonly Stay[]): readonly Placement[] {
  const groups = withOneCarer(stays);
  return groups.map((group, index): Placement => {
    const [first, last] = [group[0], group.at(-1)] as [Stay, Stay];
    const next = groups[index + 1]?.[0];
    const ending = groups[index - 1]?.findLast(({ placement }) => placement !== null)?.placement;
    const isMove = first.episode.startReason === 'P' || first.episode.startReason === 'B';
    return {
      from: first.episode.started,
      to: last.episode.ended ?? last.placement?.ended ?? next?.episode.started ?? null,
      kind: placementKind(group.find(({ placement }) => placement !== null)?.placement?.type ?? null),
      move: !isMove ? 'first' : ending?.changeReason === 'CARPL' ? 'planned' : 'unplanned',
    };
  });
}

function withOneCarer(stays: readonly Stay[]): readonly (readonly Stay[])[] {
  const groups: Stay[][] = [];
  for (const stay of stays) {
    const running = groups.at(-1);
    if (running && carriesOn(stay.episode)) running.push(stay);
    else groups.push([stay]);
  }
  return groups;
}
