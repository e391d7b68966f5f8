import type { Concern } from '../../../policy/concerns';

/** The words in which each of the common concerns is told. */
const told: Readonly<Record<string, RegExp>> = {
  report_missing: /\breports?\b/,
  care_plan: /\bcare ?plans?\b/,
  drift_delay: /\b(?:drift\w*|delays?|delayed|stuck)\b/,
  permanence: /\bpermanen/,
  visits_late: /\b(?:visits?|visited|not (?:been )?seen)\b/,
  iro_not_told: /\b(?:not|never|wasn.?t|without being) (?:told|informed|notified)\b/,
  filed_without_iro: /\bfiled\b/,
  needs_assessment: /\bassessments?\b/,
  pathway_plan: /\bpathway\b/,
  health: /\b(?:health|dental|dentist|medicals?|camhs)\b/,
  education: /\b(?:school|education|pep|ehcp|sen|send|tuition|college)\b/,
  advocacy: /\badvoca/,
  no_social_worker: /\b(?:no|without an?|unallocated) (?:allocated )?(?:social worker|sw)\b/,
  life_story: /\blife.?story\b/,
  proceedings: /\b(?:court|proceedings|hearing)\b/,
  transition: /\b(?:transition|adult services|leaving care)\b/,
  placement: /\b(?:placements?|unregistered)\b/,
  allowances: /\b(?:allowances?|savings|pocket money)\b/,
  partner_agency: /\b(?:provider|agency|agencies|partner)\b/,
  plan_changed: /\b(?:plan (?:was |has been )?changed|change of plan|changed the plan)\b/,
};

/**
 * The concerns that somebody's own words tell of: by the words in which each is usually told, or by the council's label.
 * @param concerns those that the council offers
 */
export function concernsTold(words: string, concerns: readonly Concern[]): readonly string[] {
  const said = words.toLowerCase();
  return concerns.filter(({ code, label }) => told[code]?.test(said) === true || said.includes(label.toLowerCase())).map(({ code }) => code);
}
