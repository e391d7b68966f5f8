/** Words as they are mistyped, shortened or misheard by dictation, where counting letters would not find what was meant. */
export const misspellings: Readonly<Record<string, string>> = {
  tomoro: 'tomorrow', tomorow: 'tomorrow', tommorow: 'tomorrow', tommorrow: 'tomorrow', tmrw: 'tomorrow', tmw: 'tomorrow', tomoz: 'tomorrow', tomorro: 'tomorrow', '2moro': 'tomorrow', '2morrow': 'tomorrow',
  tody: 'today', tday: 'today', '2day': 'today', wk: 'week', wks: 'weeks', weak: 'week', weaks: 'weeks', wek: 'week', wekk: 'week', mnth: 'month', mnths: 'months', mth: 'month', mths: 'months', yr: 'year',
  qtr: 'quarter', quater: 'quarter', qaurter: 'quarter', fortnite: 'fortnight', fornight: 'fortnight', weds: 'wednesday', wensday: 'wednesday', wendsday: 'wednesday', wednsday: 'wednesday',
  dairy: 'diary', revue: 'review', revues: 'reviews', revew: 'review', rewiew: 'review', reveiw: 'review', reviwe: 'review', reviwes: 'reviews', reviw: 'review', reviws: 'reviews', revs: 'reviews',
  wat: 'what', wot: 'what', wats: 'whats', wots: 'whats', wht: 'what', whts: 'whats', waht: 'what', wen: 'when', wens: 'whens', whn: 'when', wher: 'where', hw: 'how', wich: 'which', whch: 'which', wich1: 'which', witch: 'which', hav: 'have', hve: 'have', haf: 'have', av: 'have',
  shw: 'show', shwo: 'show', sho: 'show', lst: 'list', giv: 'give', gimme: 'give', cn: 'can', cud: 'could', wud: 'would', shud: 'should', pleas: 'please', plese: 'please', plz: 'please', pls: 'please', plse: 'please',
  kidz: 'kids', chldren: 'children', childern: 'children', chilrden: 'children', anythng: 'anything', anyfing: 'anything', everyfing: 'everything', thx: 'thanks', fanks: 'thanks', thnks: 'thanks', thanx: 'thanks',
  du: 'due', deu: 'due', duw: 'due', ovedue: 'overdue', l8: 'late', lait: 'late', layt: 'late', mintues: 'minutes', mintes: 'minutes', minits: 'minutes', minuets: 'minutes', leters: 'letters', leter: 'letter', desisions: 'decisions',
  vists: 'visits', vist: 'visit', visets: 'visits', reprot: 'report', reprots: 'reports', rport: 'report', rports: 'reports', repot: 'report', repots: 'reports', reporst: 'reports',
  nxt: 'next', nex: 'next', las: 'last', frm: 'from', fri: 'friday', thurs: 'thursday', coz: 'because', cos: 'because', cuz: 'because', im: 'im', ov: 'of', wiv: 'with', wth: 'with', abt: 'about', bout: 'about',
  teh: 'the', hte: 'the', adn: 'and', nad: 'and', fo: 'for', fro: 'for', ot: 'to', taht: 'that', thier: 'their', ther: 'their', dat: 'that', da: 'the', teem: 'team', taem: 'team', casload: 'caseload', caselode: 'caseload',
  xmas: 'christmas', chrismas: 'christmas', crimbo: 'christmas', esclation: 'escalation', esculation: 'escalation', excalation: 'escalation', calender: 'calendar', outstandin: 'outstanding', dew: 'due', ovr: 'over', sumary: 'summary',
  rase: 'raise', rais: 'raise', bk: 'back', bak: 'back', hols: 'holiday', sik: 'sick', rply: 'reply', anser: 'answer', awnser: 'answer', yp: 'child', yps: 'children', upcomming: 'upcoming', comming: 'coming', cumming: 'coming', cumin: 'coming', comin: 'coming', goin: 'going', doin: 'doing',
};
