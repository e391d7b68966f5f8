import type { Team } from '../people/person';

/** What a team's social workers do, and so which children are theirs. */
export type Casework = 'children_in_care' | 'family_safeguarding' | 'sixteen_plus' | 'disabled_children' | 'adoption';

/** A team of social workers. */
export interface CaseworkTeam extends Team {
  readonly parent: string;
  readonly casework: Casework;
  readonly lineManagers: number;
  readonly socialWorkers: number;
}

export const council: Team = { id: 'council', name: 'Northmoor Council', parent: null };

export const services: readonly Team[] = [
  { id: 'corporate-parenting', name: 'Corporate Parenting', parent: council.id },
  { id: 'family-safeguarding', name: 'Family Safeguarding', parent: council.id },
  { id: 'specialist-services', name: 'Specialist Services', parent: council.id },
];

/** Where the Independent Reviewing Officers and their business support work, apart from those they review. */
export const reviewingService: Team = { id: 'reviewing-service', name: 'Independent Reviewing Service', parent: council.id };

const caseworkTeam = (
  [id, name, parent]: readonly [id: string, name: string, parent: string], casework: Casework, lineManagers: number, socialWorkers: number,
): CaseworkTeam => ({ id, name, parent, casework, lineManagers, socialWorkers });

export const caseworkTeams: readonly CaseworkTeam[] = [
  caseworkTeam(['cic-east', 'Children in Care East', 'corporate-parenting'], 'children_in_care', 2, 7),
  caseworkTeam(['cic-west', 'Children in Care West', 'corporate-parenting'], 'children_in_care', 2, 7),
  caseworkTeam(['cic-north', 'Children in Care North', 'corporate-parenting'], 'children_in_care', 1, 6),
  caseworkTeam(['sixteen-plus', '16+ and Care Leavers', 'corporate-parenting'], 'sixteen_plus', 2, 8),
  caseworkTeam(['fs-east', 'Family Safeguarding East', 'family-safeguarding'], 'family_safeguarding', 2, 8),
  caseworkTeam(['fs-west', 'Family Safeguarding West', 'family-safeguarding'], 'family_safeguarding', 2, 8),
  caseworkTeam(['disabled-children', 'Disabled Children', 'specialist-services'], 'disabled_children', 1, 5),
  caseworkTeam(['adoption', 'Adoption and Permanence', 'specialist-services'], 'adoption', 1, 5),
];

/** Every team, the one above before the ones below it. */
export const teams: readonly Team[] = [
  council,
  ...services,
  reviewingService,
  ...caseworkTeams.map(({ id, name, parent }) => ({ id, name, parent })),
];
