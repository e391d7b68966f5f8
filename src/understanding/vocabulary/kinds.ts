/** Which reviews are meant, and which step of the escalation ladder. */
export const kinds = {
  midway: `
    midway, midways, midpoint, midpoints, halfway, mwr, mwrs, mprs, mid way/ways/point/points/term, half way, interim {review},
    mid {review}`,
  adoption: 'adoption, adoptive, placed adoption',
  pathway: 'pathway, pathways, ppr, pprs, care leaver/leavers {review}',
  first: 'first/1st/initial {review}, 20/twenty day/days {review}, 20/twenty working day/days {review}',
  second: 'second/2nd {review}, 3/three month/months/monthly {review}',
  subsequent: 'subsequent/third/3rd/further {review}, 6/six month/months/monthly {review}',
  informal: 'informal, informally, pre formal, {not} formal',
  stage: 'stage/level/step 1/2/3/4/5/6/1s/2s/3s/4s/5s/one/two/three/four/five/six',
} as const;
