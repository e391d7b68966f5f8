import { earlier, type LocalDate } from '../../calendar/local-date';
import type { AdoptionFacts } from '../../timetable/facts';
import { authorisesToPlace, placementKind } from './codes';
import type { PeriodOfCare } from './periods-of-care';
import { carriesOn, type Stay } from './placements';
import type { EpisodeRow, LegalStatusRow } from './tables';

/** What a period of care says about adoption: codes A3 to A6 of the placement, E1 and D1 of the legal status, E11 and E12 of its end. */
export function adoptionFrom(
  period: PeriodOfCare, stays: readonly Stay[], legalStatuses: readonly LegalStatusRow[],
): AdoptionFacts {
  return { authorisedToPlace: authorisedIn(period, legalStatuses), ...placedIn(stays), orderMade: orderMadeIn(period) };
}

function authorisedIn({ started, ceased }: PeriodOfCare, legalStatuses: readonly LegalStatusRow[]): LocalDate | null {
  return legalStatuses
    .filter((each) => authorisesToPlace(each.status) && each.started >= started && (ceased === null || each.started <= ceased))
    .reduce<LocalDate | null>((earliest, each) => earlier(earliest, each.started), null);
}

/** The latest placement for adoption, and when the child went on from it into another placement that is none. */
function placedIn(stays: readonly Stay[]): Pick<AdoptionFacts, 'placed' | 'placementEnded'> {
  let placed: LocalDate | null = null;
  let placementEnded: LocalDate | null = null;
  let type: string | null = null;
  let wasForAdoption = false;
  for (const { episode, placement } of stays) {
    type = placement?.type ?? (carriesOn(episode) ? type : null);
    const isForAdoption = placementKind(type) === 'placed_for_adoption';
    if (isForAdoption && !(wasForAdoption && carriesOn(episode))) {
      placed = episode.started;
      placementEnded = null;
    }
    if (wasForAdoption && !isForAdoption) placementEnded = episode.started;
    wasForAdoption = isForAdoption;
  }
  return { placed, placementEnded };
}

function orderMadeIn({ episodes }: PeriodOfCare): LocalDate | null {
  return episodes.find(isAdopted)?.ended ?? null;
}

function isAdopted({ endReason }: EpisodeRow): boolean {
  return endReason === 'E11' || endReason === 'E12';
}
