/** How things stand: due, overdue, not done yet and so on. */
export const states = {
  due: 'due, expected, deadline, deadlines, due go/going/sent/out/in/back, falling/fall/falls due, must/should/supposed/meant be in',
  overdue: `
    overdue, behind, missed, miss, overrun, overran, over due, past due, past {deadline}, past due {deadline},
    missed/blown/breached/broken/passed/exceeded/blew {deadline}, missed/blown/breached/passed/blew response/due {deadline},
    gone/run/ran/went/slipped past/over, over {deadline}, over response/due {deadline}, beyond {deadline}, {deadline} passed/gone,
    should/shouldve/ought {done}, should {i} {done}, should have been, {not} held, {not} happened, {not} taken place, out of date`,
  late: `
    late, lateness, delayed, oot, out of timescale/timescales/time, outside timescale/timescales/time, after {deadline},
    {not} in/on/within/to time/timescale/timescales`,
  outstanding: `
    outstanding, outstandings, owe, owes, owed, owing, chase, chasing, missing, waiting, awaiting, awaited, pending, unsent, undone,
    incomplete, backlog, remaining, lacking, left, gaps, sitting, o s, {not} {done}, {not} in, {not} out, {still} {do},
    {still} {done}, {still} held, {still} need/needs {do}, {still} in, {still} out, {still} got/have {do}, still with, no sign of,
    {no} {reports}, yet to`,
  toDo: 'need/needs {send}, got/have {do}, to {send}, need {do}',
  upcoming: 'upcoming, coming, forthcoming, scheduled, ahead, planned, horizon, pipeline, coming up/along, lined up, booked in',
  held: 'held, chaired, took/taken place, did hold/chair, went ahead, been done',
  dueOrOverdue: `
    due or/and/n overdue/late, overdue/late or/and/n due, due slash overdue, overdue slash due, overdue or/and/n upcoming/coming`,
  open: `
    open, opened, live, ongoing, active, unresolved, current, running, unsettled, on going, on the go,
    {not} resolved/closed/settled, going on, in progress, in play, be resolved/closed`,
  awaitingResponse: `
    awaiting/await/waiting/wait/pending {reply}, awaiting/waiting {manager} {reply}, wait/waiting hear, {no} {reply},
    {no} {manager} {reply}, no one/body {answer}, nobody {answer}, unanswered, {not} {answer}, {not} had/got/received {reply},
    {still} {answer}, owe/owes/owed {reply}, owe/owes/owed me/us {reply}, outstanding {reply}, need/needs {reply},
    waiting {manager}/someone/anyone, {reply} outstanding, {reply} {not} in/back/come/received`,
  toAnswer: 'to {answer}',
  awaitingMe: `
    waiting/wait/waits on/for {me}, waiting/awaiting on/for {my}, awaiting {me}, awaiting {my} {reply}/input,
    need/needs {my} {reply}/input, need/needs {me}, {i} need/have/got/want/ought/should/must {answer},
    {i} {still} need/have/got {answer}, do {i} need/have {answer}, have {i} got {answer}, must/should {i} {answer}, {i} owe {reply},
    do {i} owe {reply}, {i} {not} {answer}, {not} {i} {answer}, with me, on my desk/plate/side, in my court/inbox/tray,
    assigned/addressed/sent/come/came/directed me, for {me} {answer}/look/deal/action/sort, my turn, {reply} from {me},
    needs my attention, mine to answer, for my {reply}`,
  resolved: 'resolved, closed, settled, concluded, sorted, finished, completed, signed off, wrapped up, dealt with, put to bed',
  notResolved: `
    except/excluding/minus/bar/without/ignoring/not resolved/closed, other than resolved/closed, apart from resolved/closed`,
  past: 'was, were, did, went, resolved, raised, held, happened, closed, settled, logged, lodged, since, ago, past, previous',
} as const;
