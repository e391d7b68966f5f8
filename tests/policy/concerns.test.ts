import { commonConcerns, concernsOf } from '../../src/policy/concerns';
import { shippedPolicies } from '../../src/policy/councils';

const codes = [
  'report_missing', 'care_plan', 'drift_delay', 'permanence', 'visits_late', 'iro_not_told',
  'filed_without_iro', 'needs_assessment', 'pathway_plan', 'health', 'education', 'advocacy',
  'no_social_worker', 'life_story', 'proceedings', 'transition', 'placement', 'allowances',
  'partner_agency', 'plan_changed', 'other',
];

describe('what an escalation can be about', () => {
  it('is the common list in a council that has none of its own', () => {
    expect(concernsOf([])).toEqual(commonConcerns);
    expect(concernsOf([]).map(({ code }) => code)).toEqual(codes);
  });

  it('takes a label of the council in its old place', () => {
    const own = { code: 'drift_delay', label: 'Drift' };
    expect(concernsOf([own]).map(({ code }) => code)).toEqual(codes);
    expect(concernsOf([own])[2]).toEqual(own);
  });

  it('hides a concern that the council does not use, and keeps its label for old escalations', () => {
    const concerns = concernsOf([{ code: 'allowances', label: 'Allowances', hidden: true }]);
    expect(concerns.filter(({ hidden }) => hidden)).toEqual([{ code: 'allowances', label: 'Allowances', hidden: true }]);
    expect(concerns).toHaveLength(codes.length);
  });

  it("puts a council's own concerns behind the common ones, in its order", () => {
    const own = [{ code: 'missing', label: 'Missing from care' }, { code: 'contact', label: 'Family time' }];
    expect(concernsOf(own)).toEqual([...commonConcerns, ...own]);
  });

  it('has the nine months for permanence in BCP', () => {
    const concerns = concernsOf(shippedPolicies().get('bcp-2023')?.policy.concerns ?? []);
    expect(concerns.find(({ code }) => code === 'permanence')?.label).toContain('nine months');
    expect(concerns).toHaveLength(codes.length);
  });
});
