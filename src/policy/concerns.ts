import { z } from 'zod';
import { labelledSchema } from './values';

/** What an escalation can be about. A council may give a concern its own label, hide it, or add others of its own. */
export const concernSchema = labelledSchema.extend({ hidden: z.literal(true).optional() });

export type Concern = z.infer<typeof concernSchema>;

/** The concerns that every council starts from, taken together from the five annual reports. */
export const commonConcerns = [
  { code: 'report_missing', label: 'Report missing or late' },
  { code: 'care_plan', label: 'Care plan missing, late or out of date' },
  { code: 'drift_delay', label: 'Drift and delay' },
  { code: 'permanence', label: 'Permanence plan not made by the second review, or not achieved' },
  { code: 'visits_late', label: 'Statutory visits late' },
  { code: 'iro_not_told', label: 'IRO not told of a significant event' },
  { code: 'filed_without_iro', label: "Care plan filed without the IRO's view" },
  { code: 'needs_assessment', label: 'Needs assessment overdue (two years)' },
  { code: 'pathway_plan', label: 'Pathway plan missing' },
  { code: 'health', label: 'Health or dental check' },
  { code: 'education', label: 'Education: PEP, 25 hours, EHCP' },
  { code: 'advocacy', label: 'No advocate' },
  { code: 'no_social_worker', label: 'No social worker allocated' },
  { code: 'life_story', label: 'Life-story work' },
  { code: 'proceedings', label: 'Delay in proceedings' },
  { code: 'transition', label: 'Transition to adult services' },
  { code: 'placement', label: 'Placement unregistered or unsuitable' },
  { code: 'allowances', label: 'Allowances' },
  { code: 'partner_agency', label: 'Provider or partner agency' },
  { code: 'plan_changed', label: 'Change of plan without the IRO' },
  { code: 'other', label: 'Something else' },
] as const satisfies readonly Concern[];

/**
 * The council's own concerns laid over the common ones: same code, other label or hidden; new codes behind them.
 * Hidden ones stay in the list, so that an old escalation still finds its label.
 */
export function concernsOf(own: readonly Concern[]): readonly Concern[] {
  const overridden = commonConcerns.map((common) => own.find(({ code }) => code === common.code) ?? common);
  const added = own.filter(({ code }) => !commonConcerns.some((common) => common.code === code));
  return [...overridden, ...added];
}
