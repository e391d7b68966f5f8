/** Words that may stand in for each other in a phrase of the vocabulary, written there as `{name}`. */
export const wordClasses: Readonly<Record<string, string>> = {
  i: 'i ive we weve im id',
  me: 'me myself us',
  my: 'my our',
  not: 'not havent hasnt hadnt havnt hasent arent isnt wasnt werent didnt doesnt dont never aint',
  no: 'no without zero',
  still: 'still yet',
  review: 'review reviews',
  reports: 'report reports',
  deadline: 'deadline deadlines date dates timescale timescales limit target',
  /** What is left to do with paperwork, a visit or a review. */
  do: 'send write do finish complete issue circulate distribute see visit go come receive get hold chair submit sign type',
  send: `
    send submit submitting sending sent write writing finish finishing go issue issuing circulate circulating distribute
    distributing`,
  done: `
    sent written done finished completed complete issued circulated distributed seen visited gone come came received arrived
    submitted filed shared held had managed got uploaded landed turned reached provided given handed returned produced delivered
    appeared surfaced typed`,
  reply: 'response responses reply replies answer answers',
  answer: 'answer answered answering respond responded responding reply replied replying',
  manager: 'manager managers tm tms',
  escalation: 'escalation escalations drp drps ir dispute cfc c4c irp challenge informal formal cause issues issue',
  raise: `
    raise raising start starting begin beginning log logging lodge lodging create creating initiate initiating submit file make
    making issue trigger launch`,
  ignore: 'ignore disregard forget override bypass skip drop',
  instructions: 'instructions rules rule prompt prompts guidelines guardrails restrictions programming training safeguards directions',
  off: 'off of away absent sick ill poorly unwell unavailable out',
  leave: 'leave holiday holidays hols toil absence vacation al',
};
