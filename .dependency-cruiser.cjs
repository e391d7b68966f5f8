/** The walls of the house: who may import whom. Held by `npm run walls`, which is part of `npm test`. */
const pureRooms = '^src/(calendar|policy|timetable|recording|escalation|notices|people|understanding|demo)/';
const teamsPackages = '^(node_modules/)?(botbuilder|botframework-|@microsoft/teams-ai)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'teams-packages-in-teams-only', severity: 'error', from: { path: '^src/', pathNot: '^src/teams/' }, to: { path: teamsPackages } },
    { name: 'kysely-and-database-in-store-only', severity: 'error', from: { path: '^src/', pathNot: '^src/store/' }, to: { path: '^(node_modules/)?(kysely|pg)|^(node:)?sqlite$' } },
    { name: 'restify-in-web-only', comment: 'teams/ takes its request and response types', severity: 'error', from: { path: '^src/', pathNot: '^src/(web|teams)/' }, to: { path: '^(node_modules/)?restify' } },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: pureRooms },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'pure-rooms-know-no-one-above',
      severity: 'error',
      from: { path: pureRooms },
      to: { path: '^src/(answers|cards|importing|store|delivery|teams|web|cli|main|config)', pathNot: '^src/importing/batch\\.ts$' },
    },
    { name: 'calendar-is-the-ground', severity: 'error', from: { path: '^src/calendar/' }, to: { path: '^src/', pathNot: '^src/calendar/' } },
    { name: 'policy-stands-on-calendar', severity: 'error', from: { path: '^src/policy/' }, to: { path: '^src/', pathNot: '^src/(policy|calendar)/' } },
    { name: 'timetable-stands-on-policy', severity: 'error', from: { path: '^src/timetable/' }, to: { path: '^src/', pathNot: '^src/(timetable|policy|calendar)/' } },
    { name: 'recording-stands-on-timetable-and-people', severity: 'error', from: { path: '^src/recording/' }, to: { path: '^src/', pathNot: '^src/(recording|timetable|people|policy|calendar)/' } },
    { name: 'escalation-stands-on-policy', severity: 'error', from: { path: '^src/escalation/' }, to: { path: '^src/', pathNot: '^src/(escalation|policy|calendar)/' } },
    { name: 'notices-stand-on-the-pure-rooms', severity: 'error', from: { path: '^src/notices/' }, to: { path: '^src/', pathNot: '^src/(notices|escalation|timetable|people|policy|calendar)/' } },
    { name: 'delivery-knows-no-way-out', comment: 'of answers it knows only what a message looks like', severity: 'error', from: { path: '^src/delivery/' }, to: { path: '^src/(answers|cards|teams|web|cli|importing|main)', pathNot: '^src/answers/views\\.ts$' } },
    { name: 'store-knows-facts-only', severity: 'error', from: { path: '^src/store/' }, to: { path: '^src/(answers|cards|delivery|teams|web|cli|understanding|demo|main)' } },
    { name: 'answers-know-no-way-out', severity: 'error', from: { path: '^src/answers/' }, to: { path: '^src/(cards|delivery|teams|web|cli|importing|main)' } },
    { name: 'the-command-line-loads-no-teams', severity: 'error', from: { path: '^src/cli/' }, to: { path: '^src/(teams|web|main)' } },
    { name: 'only-main-knows-every-room', severity: 'error', from: { path: '^src/', pathNot: '^src/main\\.ts$' }, to: { path: '^src/main\\.ts$' } },
    { name: 'no-test-code-in-the-program', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
    { name: 'no-development-packages-in-the-program', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] } },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
  },
};
