/** Names that lie so near to another word that they would be taken for a slip of the finger. */
export const namesLikeWords = `
  clare colin esther gavin lester mandy marsh megan patel shane singh steph stuart theresa tracy wanda weekes
`;

/** Words as they are mistyped, shortened or misheard by dictation, where counting letters would not find what was meant. */
export const misspellings: Readonly<Record<string, string>> = {
  '2day': 'today', '2moro': 'tomorrow', '2morrow': 'tomorrow', abt: 'about', adn: 'and', anser: 'answer', anyfing: 'anything',
  anythng: 'anything', awnser: 'answer', bak: 'back', bk: 'back', bout: 'about', calender: 'calendar', caselode: 'caseload',
  casload: 'caseload', childern: 'children', chilrden: 'children', chldren: 'children', chrismas: 'christmas', cn: 'can',
  comin: 'coming', comming: 'coming', cos: 'because', coz: 'because', crimbo: 'christmas', cud: 'could', cuz: 'because',
  dairy: 'diary', desisions: 'decisions', deu: 'due', dew: 'due', doin: 'doing', du: 'due', duw: 'due', esclation: 'escalation',
  esculation: 'escalation', everyfing: 'everything', excalation: 'escalation', fanks: 'thanks', fo: 'for', fornight: 'fortnight',
  fortnite: 'fortnight', frm: 'from', fro: 'for', gimme: 'give', giv: 'give', goin: 'going', haf: 'have', hav: 'have',
  hols: 'holiday', hte: 'the', hve: 'have', hw: 'how', kidz: 'kids', l8: 'late', lait: 'late', layt: 'late', leter: 'letter',
  leters: 'letters', lst: 'list', minits: 'minutes', mintes: 'minutes', mintues: 'minutes', minuets: 'minutes', mnth: 'month',
  mnths: 'months', mth: 'month', mths: 'months', n: 'and', nad: 'and', nex: 'next', nxt: 'next', ot: 'to',
  outstandin: 'outstanding', ov: 'of', ovedue: 'overdue', ovr: 'over', pleas: 'please', plese: 'please', pls: 'please',
  plse: 'please', plz: 'please', qaurter: 'quarter', qtr: 'quarter', quater: 'quarter', r: 'are', rais: 'raise', rase: 'raise',
  reporst: 'reports', repot: 'report', repots: 'reports', reprot: 'report', reprots: 'reports', respons: 'response',
  reveiw: 'review', revew: 'review', reviw: 'review', reviwe: 'review', reviwes: 'reviews', reviws: 'reviews', revs: 'reviews',
  revue: 'review', revues: 'reviews', rewiew: 'review', rply: 'reply', rport: 'report', rports: 'reports', sho: 'show',
  shud: 'should', shw: 'show', shwo: 'show', sik: 'sick', sumary: 'summary', taem: 'team', taht: 'that', tday: 'today',
  teem: 'team', teh: 'the', thanx: 'thanks', ther: 'their', thier: 'their', thnks: 'thanks', thx: 'thanks', tmrw: 'tomorrow',
  tmw: 'tomorrow', tody: 'today', tommorow: 'tomorrow', tommorrow: 'tomorrow', tomoro: 'tomorrow', tomorow: 'tomorrow',
  tomorro: 'tomorrow', tomoz: 'tomorrow', u: 'you', upcomming: 'upcoming', ur: 'your', visets: 'visits', vist: 'visit',
  vists: 'visits', waht: 'what', wat: 'what', wats: 'whats', weak: 'week', weaks: 'weeks', wednsday: 'wednesday', wek: 'week',
  wekk: 'week', wen: 'when', wendsday: 'wednesday', wens: 'whens', wensday: 'wednesday', whch: 'which', wher: 'where', whn: 'when',
  wht: 'what', whts: 'whats', wich: 'which', witch: 'which', wiv: 'with', wk: 'week', wks: 'weeks', wot: 'what', wots: 'whats',
  wth: 'with', wud: 'would', xmas: 'christmas', yp: 'child', yps: 'children', yr: 'year',
};
