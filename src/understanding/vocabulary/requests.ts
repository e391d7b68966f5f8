/** What people want done, and how they ask for it. */
export const requests = {
  ask: `
    can/could/would/will/cd you, can/could/may {i}, please, show, list, display, find, check, view, pull/bring up/back,
    give/tell/get/send/let/remind me/us, which, what, whats, whos, who, whose, how, any, anything, where, wheres, need, want, like,
    look up, is/are there, have, has, do, does, looking for, after`,
  /** What leads to a deed that is asked for. */
  lead: `
    can/could/would/will/cd/may/should/shall you/i/we, please, need/want/like/d/able/trying/hoping/going/possible/wish to,
    want/need/like you to, help {me}, help {me} to, ahead and, kindly, just, then, also, lets, now, and, so`,
  when: 'when, whens, what/which/whats date/day/time, date/dates of, how soon/long, date',
  next: 'next {review}, next looked/child/children, next one/due/meeting, reviewed next',
  booked: 'booked, scheduled, arranged, diarised, pencilled, fixed, set for, in diary, going ahead, taking place, happening, been set',
  why: 'why, whys, work out, reason, explain, how come, what makes, worked out, where come from, how did get, calculated',
  timeline: `
    timeline, timelines, timetable, timetables, milestones, milestone, schedule, timescales, dates, time/thyme line/lines/table,
    run/list/set dates, key/important/statutory/main/critical/all/full/other dates, dates for, every date/deadline, all deadlines,
    full/whole/complete/bigger/big picture`,
  everything: `
    everything, rundown, lowdown, latest, status of/for, position on/with, full story,
    whats/what next/coming/late/outstanding/overdue/due/happening/left, where {i}/things, where do {i}/things stand,
    where things stand, up to date, behind on, coming up, any dates`,
  several: 'any, all, every, ever, which, list, is/are there',
  denied: '{not}',
  listed: 'any, anything, which, list, what, whats, how, are',
  alreadyRaised: 'raised',
  plain: 'show, open, view, find, pull, see, look, check, bring, get, about, details, on',
  raise: `
    raise, raising, {raise} {escalation}, {raise} new/another/fresh {escalation},
    open/put/need/want/do/add/flag/get a/an/another/new {escalation},
    open/put/need/want/do/add/flag/get a/an new/formal/informal {escalation}, put in a/an/new {escalation},
    kick/kicking off {escalation}, new/another/fresh escalation/drp/ir/dispute/cfc/c4c/irp,
    new/another/fresh cause/issue/issues/formal/informal, formal/informal escalation/drp/dispute please, write up {escalation},
    flag up, flag/raise/log/have concern/concerns/worry, go formal, take further`,
  escalate: 'escalate, escalating',
  respond: `
    {answer}, {reply}, {my} {reply}, do/put/start/give/add/enter/make/log/record/draft/send/submit/file/begin/write {reply},
    get/come back to, {manager} {reply}`,
  told: `
    did/have/had you send/sent/tell/told/remind/reminded/notify/notified/inform/informed/message/messaged/write/written,
    youve sent/told/reminded/notified/informed/messaged/written, what/who/when you sent/told/reminded/notified/informed,
    messages/message/notices/notice/notifications/notification/reminders/reminder sent/gone/went/did/have/you,
    who been/was/were/got told/reminded/notified/informed`,
  howMany: 'how many/meny/mny, number/count/total of, how big/large/full/busy, total, total number, no of',
  overview: 'overview, summary, summarise, snapshot, my work/week, what i/ive got, on my plate',
  diary: 'diary, calendar, whats/what on',
  away: `
    off, away, leave, absent, absence, holiday, holidays, hols, sick, ill, poorly, unwell, toil, vacation, ooo,
    annual/sick/study/compassionate/special/carers/maternity/paternity/parental/flexi leave, out of office, {not} working,
    on/my/booked/taking/some al, al from/next/this/tomorrow/on/today/booked, a l, day/days/week/weeks/morning/afternoon off,
    jury service, {not} at work, unavailable`,
  selfAway: `
    im/ill/ive/i {off}, i am/will/would {off}, im/i am/will/shall/ill be {off}, im/i {not} in/working/around,
    i wont/wnt/will/shall in/around/working/available/here/at, wont/wnt be in/around/working/available/here,
    my/book/booked/taking/take/set/put/log/record/add/mark/got/have/some {leave},
    book/put/mark/set/have/record/log/note/show me {off}/down/on/as, me down {off}/{leave}, off/of sick,
    {not} in today/tomorrow/monday/tuesday/wednesday/thursday/friday/next/this/until, cover/covers/covering/covered for me,
    annual leave, on leave, out of office, days/day off, working from, a l, ooo`,
  cover: `
    cover, covers, covering, covered, standing/stepping/stand/step/filling/fill in, looking/look after, picking/pick up,
    holding/hold fort, deputising, minding, take/taking/takes over, has/have my, deal/dealing with, contact/ask/speak/talk/go to,
    in my absence, instead of me, take/taking my`,
} as const;
