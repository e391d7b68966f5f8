import { roleNames } from '../policy/roles';
import type { DemoChild } from './children';
import type { DemoCouncil } from './council';
import { csvText, dayText, type Line } from './csv';
import { changeReasons, legalStatusesOf, placementCodes } from './ssd-codes';
import { episodesOf } from './ssd-episodes';
import { filedReviews } from './ssd-reviews';
import { peopleCsv } from './write-people';

// The column names are those of the Standard Safeguarding Dataset's specification (data-to-insight/ssd-data-model).
const columns = {
  persons: ['pers_person_id', 'pers_forename', 'pers_surname', 'pers_dob'],
  episodes: [
    'clae_cla_episode_id', 'clae_person_id', 'clae_cla_episode_start_date', 'clae_cla_episode_start_reason', 'clae_cla_episode_ceased_date',
    'clae_cla_episode_ceased_reason', 'clae_cla_id', 'clae_cla_placement_id', 'clae_entered_care_date',
  ],
  reviews: [
    'clar_cla_review_id', 'clar_cla_id', 'clar_cla_review_due_date', 'clar_cla_review_date', 'clar_cla_review_cancelled',
    'clar_cla_review_participation',
  ],
  placements: [
    'clap_cla_placement_id', 'clap_person_id', 'clap_cla_id', 'clap_cla_placement_start_date', 'clap_cla_placement_type',
    'clap_cla_placement_end_date', 'clap_cla_placement_change_reason',
  ],
  legalStatuses: [
    'lega_legal_status_id', 'lega_person_id', 'lega_legal_status', 'lega_legal_status_start_date', 'lega_legal_status_end_date',
  ],
  involvements: [
    'invo_involvements_id', 'invo_person_id', 'invo_professional_id', 'invo_professional_role_id', 'invo_professional_team',
    'invo_involvement_start_date', 'invo_involvement_end_date',
  ],
  professionals: [
    'prof_professional_id', 'prof_staff_id', 'prof_professional_name', 'prof_professional_job_title', 'prof_professional_department',
    'prof_full_time_equivalency',
  ],
  departments: ['dept_team_id', 'dept_team_name', 'dept_team_parent_id', 'dept_team_parent_name'],
} as const;

type LineOf<Table extends keyof typeof columns> = Line<(typeof columns)[Table][number]>;

/**
 * The council as an extract of the Standard Safeguarding Dataset with its staff list, by file name. What no national
 * format carries (reports, records, letters, midways, visits, plans, parts, reviews brought forward, unregistered placements) is lost.
 */
export function writeSsd(council: DemoCouncil): ReadonlyMap<string, string> {
  const { children, people, teams } = council;
  const nameOf = (team: string | null) => teams.find(({ id }) => id === team)?.name ?? null;
  const professionals = people.map((person): LineOf<'professionals'> => ({
    prof_professional_id: person.id,
    prof_staff_id: person.id,
    prof_professional_name: person.name,
    prof_professional_job_title: person.roles.map((role) => roleNames[role]).join(', '),
    prof_professional_department: nameOf(person.team),
    prof_full_time_equivalency: person.fte,
  }));
  const departments = teams.map(({ id, name, parent }): LineOf<'departments'> => ({
    dept_team_id: id,
    dept_team_name: name,
    dept_team_parent_id: parent,
    dept_team_parent_name: nameOf(parent),
  }));
  return new Map([
    ['persons.csv', csvText(columns.persons, children.map(personLine))],
    ['cla_episodes.csv', csvText(columns.episodes, children.flatMap((child) => episodeLines(child, council)))],
    ['cla_reviews.csv', csvText(columns.reviews, children.flatMap((child) => reviewLines(child, council)))],
    ['cla_placement.csv', csvText(columns.placements, children.flatMap(placementLines))],
    ['legal_status.csv', csvText(columns.legalStatuses, children.flatMap((child) => legalStatusLines(child, council)))],
    ['involvements.csv', csvText(columns.involvements, children.flatMap(involvementLines))],
    ['professionals.csv', csvText(columns.professionals, professionals)],
    ['department.csv', csvText(columns.departments, departments)],
    ['people.csv', peopleCsv(people)],
  ]);
}

const periodId = (child: string) => `CLA-${child}`;
const placementId = (child: string, index: number) => `PL-${child}-${index + 1}`;

function personLine({ facts, name }: DemoChild): LineOf<'persons'> {
  const [forename, surname] = name.split(' ');
  return {
    pers_person_id: facts.child,
    pers_forename: forename ?? null,
    pers_surname: surname ?? null,
    pers_dob: dayText(facts.dateOfBirth),
  };
}

function episodeLines({ facts }: DemoChild, { today }: DemoCouncil): LineOf<'episodes'>[] {
  const { child, care } = facts;
  return episodesOf(facts, legalStatusesOf(facts, today)).map((episode, index) => ({
    clae_cla_episode_id: `EP-${child}-${index + 1}`,
    clae_person_id: child,
    clae_cla_episode_start_date: dayText(episode.from),
    clae_cla_episode_start_reason: episode.startReason,
    clae_cla_episode_ceased_date: dayText(episode.to),
    clae_cla_episode_ceased_reason: episode.ceasedReason,
    clae_cla_id: periodId(child),
    clae_cla_placement_id: placementId(child, episode.placement),
    clae_entered_care_date: dayText(care.started),
  }));
}

function reviewLines({ facts }: DemoChild, { today }: DemoCouncil): LineOf<'reviews'>[] {
  return filedReviews(facts, today).map(({ due, date, cancelled, participation }, index) => ({
    clar_cla_review_id: `RE-${facts.child}-${index + 1}`,
    clar_cla_id: periodId(facts.child),
    clar_cla_review_due_date: dayText(due),
    clar_cla_review_date: dayText(date),
    clar_cla_review_cancelled: cancelled ? 'Y' : 'N',
    clar_cla_review_participation: participation,
  }));
}

function placementLines({ facts }: DemoChild): LineOf<'placements'>[] {
  const { child, placements } = facts;
  return placements.map(({ from, to, kind }, index) => ({
    clap_cla_placement_id: placementId(child, index),
    clap_person_id: child,
    clap_cla_id: periodId(child),
    clap_cla_placement_start_date: dayText(from),
    clap_cla_placement_type: placementCodes[kind],
    clap_cla_placement_end_date: dayText(to),
    // The reason stands with the placement that it ended.
    clap_cla_placement_change_reason: changeReasons[placements[index + 1]?.move ?? 'first'],
  }));
}

function legalStatusLines({ facts }: DemoChild, { today }: DemoCouncil): LineOf<'legalStatuses'>[] {
  return legalStatusesOf(facts, today).map(({ code, from, to }, index) => ({
    lega_legal_status_id: `LS-${facts.child}-${index + 1}`,
    lega_person_id: facts.child,
    lega_legal_status: code,
    lega_legal_status_start_date: dayText(from),
    lega_legal_status_end_date: dayText(to),
  }));
}

/** Involvements stay open when care ends, so that the last reviews keep their IRO. */
function involvementLines({ facts, allocation }: DemoChild): LineOf<'involvements'>[] {
  const { child, care, iroAllocated } = facts;
  const line = (professional: string | null, role: string, team: string | null, started: string | null, index: number) => ({
    invo_involvements_id: `IN-${child}-${index}`,
    invo_person_id: child,
    invo_professional_id: professional,
    invo_professional_role_id: role,
    invo_professional_team: team,
    invo_involvement_start_date: started,
    invo_involvement_end_date: null,
  });
  return [
    line(allocation.iro, 'Independent Reviewing Officer', 'reviewing-service', dayText(iroAllocated ?? care.started), 1),
    line(allocation.socialWorker, 'Allocated Case Worker', allocation.team, dayText(care.started), 2),
  ];
}
