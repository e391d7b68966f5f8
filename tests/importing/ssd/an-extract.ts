import { day } from '../../../src/calendar/local-date';
import type { ImportedChild, ImportReading } from '../../../src/importing/batch';
import { readSource } from '../../../src/importing/read-source';
import type { ChildFacts } from '../../../src/timetable/facts';
import { aFolder, readingIn } from '../folders';

export const today = day('2026-07-01');

const headings = {
  persons: 'pers_person_id,pers_forename,pers_surname,pers_dob',
  cla_episodes:
    'clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased_date,' +
    'clae_cla_episode_ceased_reason,clae_cla_id,clae_cla_placement_id,clae_entered_care_date',
  cla_reviews:
    'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
  cla_placement:
    'clap_cla_placement_id,clap_cla_placement_start_date,clap_cla_placement_end_date,clap_cla_placement_type,' +
    'clap_cla_placement_change_reason,clap_cla_id,clap_person_id',
  legal_status: 'lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date',
  involvements:
    'invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_role_id,invo_professional_team,' +
    'invo_involvement_start_date,invo_involvement_end_date',
  professionals: 'prof_professional_id,prof_staff_id,prof_professional_name',
  department: 'dept_team_id,dept_team_name,dept_team_parent_id,dept_team_parent_name',
};

/** The rows of each table, without its heading line. */
export type Tables = Partial<Record<keyof typeof headings, readonly string[]>>;

/** C1 came into care on 9 March 2026 under an interim care order and lives with foster carers. */
const oneChild: Required<Tables> = {
  persons: ['C1,Forename,Surname,2014-03-02'],
  cla_episodes: ['E1,C1,2026-03-09,S,,,P1,PL1,2026-03-09'],
  cla_reviews: [],
  cla_placement: ['PL1,2026-03-09,,U6,,P1,C1'],
  legal_status: ['L1,C1,C1,2026-03-09,'],
  involvements: [],
  professionals: [],
  department: ['T1,Team One,,'],
};

/** The files of an extract about one child, with these tables in place of its own. */
export function extractFiles(tables: Tables = {}): Record<string, string> {
  const all = { ...oneChild, ...tables };
  return Object.fromEntries(
    Object.entries(headings).map(([name, heading]) => [`${name}.csv`, `${[heading, ...all[name as keyof Tables]].join('\n')}\n`]),
  );
}

/** Reads an extract about one child, with these tables in place of its own and these files beside them. */
export async function readExtract(tables: Tables = {}, files: Readonly<Record<string, string>> = {}): Promise<ImportReading> {
  return readingIn(await readSource(await aFolder({ ...extractFiles(tables), ...files }), 'ssd', today));
}

/** The one child of an extract without a fault. */
export async function childFrom(tables: Tables = {}, files: Readonly<Record<string, string>> = {}): Promise<ImportedChild> {
  const { batch, rejected } = await readExtract(tables, files);
  expect(rejected).toEqual([]);
  expect(batch.children).toHaveLength(1);
  const [child] = batch.children;
  if (!child) throw new Error('there is no child');
  return child;
}

export async function factsFrom(tables: Tables = {}): Promise<ChildFacts> {
  return (await childFrom(tables)).facts;
}
