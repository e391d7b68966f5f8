/** Words that teams are called after; a capital letter alone does not make a team. */
export const teamWords = `
  adoption after aftercare area assessment asylum care care16 carers central child children childrens cic cin city cla connected
  contextual corporate court cp disabilities disability district duty early east eastern edge exploitation families family first
  foster fostering help hub intake intensive intervention kinship lac leavers leaving locality looked mash north northern parenting
  people permanence permanency planning plus post proceedings protection referral residential response safeguarding sen south
  southern specialist support through throughcare town transition transitional transitions uasc unaccompanied west western young
`;

/** Words that make a team's name of the words around them without the word "team" ("Family Safeguarding West"). */
export const teamMarks = `
  adoption aftercare assessment disabilities disability fostering kinship leaving locality permanence safeguarding throughcare
`;

/** Short forms in capitals that are not a child's initials. */
export const acronyms = `
  ad al am apr asap asm atm aug c4c camhs cfc cic cin cla cp cpc cpp cs csc dcs dec drp drps eg ehc ehcp eph eta faq feb fri fso fyi
  gp hos hr hv ico icpc id ie ii iii ir iro iros irp irs it jan jul jun kpi kpis la lac lado las mar mash may mon mwr mwrs na nb nhs
  nov oct od oh ok ooo oot pdf pep peps pm ps pwp re rhc rhi rtw sat sdm sen senco sep sgo sm ssw sun sw swr swrs sws tba tbc thu tm
  tms tue tues uasc uk vs wed weds wfh yjs yot yp yps
`;
