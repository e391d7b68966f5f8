// The six ladders once more, written from the councils' reports and not read from the policy files: what the reference machine climbs.

/** One rung: its name, whether it is formal, and how many days its answer may take. */
export interface ReferenceRung {
  readonly name: 'informal' | number;
  readonly formal: boolean;
  readonly days: number;
  readonly unit: 'working' | 'calendar';
}

const informal: ReferenceRung = { name: 'informal', formal: false, days: 5, unit: 'working' };
const formal = (name: number): ReferenceRung => ({ name, formal: true, days: 5, unit: 'working' });

export const referenceLadders: Readonly<Record<string, readonly ReferenceRung[]>> = {
  'handbook': [informal, formal(1), formal(2), formal(3), formal(4)],
  'bathnes-2023': [formal(1), formal(2), formal(3), formal(4)],
  'west-berkshire-2023': [informal, formal(1), formal(2), formal(3), formal(4)],
  'bathnes-2024': [{ ...informal, name: 1 }, formal(2), formal(3), formal(4), formal(5)],
  'bcp-2023': [{ ...informal, unit: 'calendar' }, formal(1), formal(2), formal(3), formal(4)],
  'rotherham-2022': [informal, formal(1), formal(2), formal(3), formal(4)],
};

export const FORMAL_TOTAL_WORKING_DAYS = 20;

export const referenceConcerns = [
  'report_missing', 'care_plan', 'drift_delay', 'permanence', 'visits_late', 'iro_not_told', 'filed_without_iro', 'needs_assessment', 'pathway_plan',
  'health', 'education', 'advocacy', 'no_social_worker', 'life_story', 'proceedings', 'transition', 'placement', 'allowances', 'partner_agency',
  'plan_changed', 'other',
];
