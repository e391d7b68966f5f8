import { dayCell, flagCell, maybeDayCell, maybeTextCell, textCell } from '../cells';
import { ifThere, needed, type Columns, type Row } from '../read-table';
import type { TeamColumns } from '../team-list';
import { ceasedReasonCell, codeCell, participationCell, startReasonCell } from './codes';

// The headings are those of the Standard Safeguarding Dataset's specification (data-to-insight/ssd-data-model).

const persons = {
  id: needed('pers_person_id', textCell),
  dateOfBirth: needed('pers_dob', maybeDayCell),
  forename: ifThere('pers_forename', maybeTextCell),
  surname: ifThere('pers_surname', maybeTextCell),
};

const episodes = {
  id: ifThere('clae_cla_episode_id', maybeTextCell),
  person: needed('clae_person_id', textCell),
  period: needed('clae_cla_id', maybeTextCell),
  enteredCare: ifThere('clae_entered_care_date', maybeDayCell),
  started: needed('clae_cla_episode_start_date', dayCell),
  startReason: needed('clae_cla_episode_start_reason', startReasonCell),
  ended: needed('clae_cla_episode_ceased_date', maybeDayCell),
  endReason: needed('clae_cla_episode_ceased_reason', ceasedReasonCell),
  placement: ifThere('clae_cla_placement_id', maybeTextCell),
};

const reviews = {
  id: ifThere('clar_cla_review_id', maybeTextCell),
  period: needed('clar_cla_id', maybeTextCell),
  person: ifThere('clar_cla_person_id', maybeTextCell),
  due: needed('clar_cla_review_due_date', maybeDayCell),
  date: needed('clar_cla_review_date', maybeDayCell),
  cancelled: needed('clar_cla_review_cancelled', flagCell),
  participation: needed('clar_cla_review_participation', participationCell),
};

const placements = {
  id: needed('clap_cla_placement_id', textCell),
  period: ifThere('clap_cla_id', maybeTextCell),
  person: ifThere('clap_person_id', maybeTextCell),
  started: needed('clap_cla_placement_start_date', dayCell),
  ended: needed('clap_cla_placement_end_date', maybeDayCell),
  type: needed('clap_cla_placement_type', codeCell),
  changeReason: needed('clap_cla_placement_change_reason', codeCell),
};

const legalStatuses = {
  person: needed('lega_person_id', textCell),
  status: needed('lega_legal_status', codeCell),
  started: needed('lega_legal_status_start_date', dayCell),
  ended: needed('lega_legal_status_end_date', maybeDayCell),
};

const involvements = {
  person: needed('invo_person_id', textCell),
  professional: needed('invo_professional_id', maybeTextCell),
  role: needed('invo_professional_role_id', maybeTextCell),
  team: needed('invo_professional_team', maybeTextCell),
  started: needed('invo_involvement_start_date', dayCell),
  ended: needed('invo_involvement_end_date', maybeDayCell),
};

const professionals = {
  id: needed('prof_professional_id', textCell),
  staffNumber: needed('prof_staff_id', maybeTextCell),
  name: needed('prof_professional_name', maybeTextCell),
};

const departments: TeamColumns = {
  id: needed('dept_team_id', textCell),
  name: needed('dept_team_name', textCell),
  parent: needed('dept_team_parent_id', maybeTextCell),
};

export interface Table<C extends Columns> {
  /** What its file may be called, without `ssd_` before it and `.csv` after it; the specification's name comes first. */
  readonly names: readonly string[];
  readonly columns: C;
}

const table = <C extends Columns>(columns: C, ...names: readonly string[]): Table<C> => ({ names, columns });

/** The tables that an extract must have. */
export const tables = {
  persons: table(persons, 'persons', 'person'),
  episodes: table(episodes, 'cla_episodes', 'cla_episode'),
  reviews: table(reviews, 'cla_reviews', 'cla_review'),
  placements: table(placements, 'cla_placement', 'cla_placements'),
  legalStatuses: table(legalStatuses, 'legal_status', 'legal_statuses'),
  involvements: table(involvements, 'involvements', 'involvement'),
  professionals: table(professionals, 'professionals', 'professional'),
  departments: table(departments, 'department', 'departments'),
} as const;

export type TableName = keyof typeof tables;

type RowOf<T extends TableName> = Row<(typeof tables)[T]['columns']>;

export type PersonRow = RowOf<'persons'>;
export type EpisodeRow = RowOf<'episodes'>;
export type ReviewRow = RowOf<'reviews'>;
export type PlacementRow = RowOf<'placements'>;
export type LegalStatusRow = RowOf<'legalStatuses'>;
export type InvolvementRow = RowOf<'involvements'>;
export type ProfessionalRow = RowOf<'professionals'>;

/** The rows of one table, and what its file is called. */
export interface TableRows<T extends TableName> {
  readonly file: string;
  readonly rows: readonly RowOf<T>[];
}

export type Extract = { readonly [T in TableName]: TableRows<T> };
