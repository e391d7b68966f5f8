/** Words that teams are called after; a capital letter alone does not make a team. */
export const teamWords = `
  family families safeguarding fostering foster leaving care children childrens child young people adoption permanence permanency disability disabilities sen assessment
  north south east west central northern southern eastern western locality city town court duty intake referral throughcare aftercare through after looked cic lac cla cin cp
  unaccompanied asylum uasc residential kinship connected carers edge mash hub first response early help intervention support transition transitions transitional leavers corporate
  parenting care16 plus intensive specialist contextual exploitation protection planning proceedings post area district
`;

/** Words that make a team's name of the words around them without the word "team" ("Family Safeguarding West"). */
export const teamMarks = 'safeguarding fostering leaving throughcare aftercare locality assessment permanence disability disabilities adoption kinship';

/** Short forms in capitals that are not a child's initials. */
export const acronyms = `
  sw sws iro iros drp drps ir irs lac cla cic mwr mwrs pep peps ehc ehcp la las tm tms hos ad dcs hr it ok am pm uk asap fyi nb ps re eta tbc tba oot ooo al yp yps cfc cp cin pwp cpp
  camhs mash gp nhs sen senco uasc sgo ico eph fso sm atm asm ssw sdm cs cpc icpc lado yot yjs rhi rhc hv oh wfh na kpi kpis faq pdf id ie eg irp c4c csc vs ii iii mon tue tues wed weds thu fri sat
  sun jan feb mar apr may jun jul aug sep oct nov dec od rtw swr swrs
`;
