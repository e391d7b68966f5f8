/**
 * What people ask about.
 *
 * Here and in the other vocabularies a comma parts phrases, a stroke parts words of which any one may stand, and `{name}` is a
 * class of words. Words are small letters without apostrophes or hyphens. Little words ("the", "its", "been") and names may stand
 * between the words of a phrase, unless a plus joins them.
 */
export const topics = {
  review: `
    review, reviews, reviewed, reviewing, rev, rvw, rvws, revs, cicr, cicrs, lac/cla/cic meeting/meetings, {review} meeting/meetings`,
  midwayReview: `
    mwr, mwrs, midways, midpoints, mprs, midway/midpoint/halfway/interim {review}/check/checks/monitoring,
    mid way/point/term {review}/check/checks/monitoring, mid ways/points, mid {review}`,
  report: `
    report, reports, swr, swrs, work/worker/workers/sw/sws {reports}/paperwork, meeting/premeeting {reports}, {review} {reports},
    {reports} {review}`,
  otherReport: `
    annual/board/quarterly/highlight/performance/ofsted/court/police/contact/incident/school/medical/inspection/monthly {reports},
    report board/panel/members/committee/director, need/have/got to report, report on/back, report writing`,
  record: `
    record, records, {review} record/records/outcome/outcomes/paperwork/documents/docs, record/records {review},
    midway/midpoint/full record/records, write ups, writeup, writeups`,
  paperwork: 'paperwork, documents, docs, document',
  minutes: 'minute, minutes, mins, minuets, {review} minute/minutes/mins/minuets, chairs record/records',
  decisions: `
    decision, decisions, recommendation, recommendations, recs, decs, {review} decision/decisions/recommendations,
    decision/decisions record/records/sheet/sheets`,
  letter: 'letter, letters',
  goOut: `
    go/goes/going/gone/went/get/gets/getting/got/send/sends/sent/sending out, to send, to write+up, distribute, distributed,
    distribution, circulate, circulated, circulation`,
  visit: 'visit, visits, visited, visiting, seen, see/seen child/children/kids, face to face',
  toSee: 'due/need/have/supposed/meant see',
  escalation: `
    escalation, drp, ir, esc, dispute, cfc, c4c, irp, disagreement, issue/issues/dispute resolution, cause concern,
    formal challenge, anything/something formal, d r p, i r p`,
  escalations: `
    escalations, escalated, drps, irs, escs, disputes, cfcs, c4cs, irps, disagreements, issue/issues/dispute resolutions,
    causes concern/concerns, cause concerns, formal challenges, d r ps, concerns raised`,
  concern: 'concern, concerns, worry, worries, issue, problem',
  children: 'child, children, kid, kids, yp, yps, cases, case, young people/person/ones',
  caseload: 'caseload, caseloads, caselode, workload, workloads, case load/loads/lode/list/numbers, work load, {my} books/plate/list',
  holding: `
    got, hold, holds, holding, held, carry, carries, carrying, allocated, assigned, on books/plate/list, responsible for,
    looking after, look after, have/has i/we/she/he, do i/we/she/he/they have, does she/he have, under me`,
  figures: `
    percent, percentage, percentages, proportion, proportions, ratio, rate, rates, timeliness, compliance, performance, performing,
    figures, figure, stats, statistics, kpi, kpis, metric, metrics, scorecard, dashboard, average, averages, avg, trend, trends,
    data, breakdown, tally, totals, quarterly, per cent, by+stage, per stage, by+quarter, per quarter, by+team, per team, by+iro,
    how often, per/each/every iro/worker/head/person, numbers, how {i}/are doing/do/perform, how are {i} doing, how did do,
    how/hows doing, how well, broken down, split by, fraction of, share of`,
  inTime: `
    in/on/within/to time/timescale/timescales/target/deadline, timely, intime, ontime,
    go/goes/gone/went/going out timescale/timescales/time`,
  participation: `
    participation, participate, participated, participating, participates, attendance, contribute, contributed, contributing,
    involved, involvement, took/take/taking/taken part, attend/attended/attending {review}, had/have say,
    shared/expressed/gave views`,
} as const;
