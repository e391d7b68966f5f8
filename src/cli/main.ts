import { Command, CommanderError } from 'commander';
import type { DemoOptions } from './demo';
import type { DueOptions } from './due';
import type { EscalateOptions } from './escalate';
import type { ExportOptions } from './export';
import type { ImportOptions } from './import';
import type { NoticesOptions } from './notices';
import type { Outcome } from './outcome';
import type { SimulateOptions } from './simulate';
import type { SweepOptions } from './sweep';
import type { TimetableOptions } from './timetable';

const BAD_INPUT = 2;

/** The `iro` command. Bad input ends with exit status 2 and one clear line on stderr. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('iro').description('The assistant for independent reviewing officers, on the command line.');
  const run = async (work: Promise<Outcome>): Promise<void> => {
    const outcome = await work;
    if (!outcome.ok) end(outcome.problem);
  };
  addCommands(program, run);
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined }).helpCommand(false);
  }
  // A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) end(`${whatIsWrong(error)} (see iro --help)`);
    } else if (isOfTheSystem(error)) end(error.message);
    else throw error;
  }
}

function whatIsWrong({ code, message }: CommanderError): string {
  return code === 'commander.help' ? 'say which command is meant' : message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
}

/** A file or folder that may not be read or written; its message names it. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function end(problem: string): void {
  process.stderr.write(`iro: ${problem}\n`);
  process.exitCode = BAD_INPUT;
}

/** The values of an option that may be given several times. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

// Each command loads what it needs only when it is the one that runs, so that none waits for the others.
function addCommands(program: Command, run: (work: Promise<Outcome>) => Promise<void>): void {
  program
    .command('timetable')
    .description('one child’s facts a line on standard input, the child’s timetable a line out')
    .option('--council <id>', 'the id of a policy (default: the installation’s own)')
    .option('--today <day>', 'the day to look from, YYYY-MM-DD (default: today)')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: TimetableOptions) => run((await import('./timetable.js')).timetable(options)));
  program
    .command('escalate')
    .description('commands to escalations, one a line on standard input, how each escalation stands a line out; nothing is stored')
    .option('--council <id>', 'the id of a policy (default: the installation’s own)')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: EscalateOptions) => run((await import('./escalate.js')).escalate(options)));
  program
    .command('understand')
    .description('one sentence a line on standard input, what is understood of it a line out')
    .option('--today <day>', 'the day to look from, YYYY-MM-DD (default: today)')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: Pick<TimetableOptions, 'today' | 'json'>) => run((await import('./understand.js')).understand(options)));
  program
    .command('import')
    .description('take in facts and people from a folder or a file')
    .argument('<path>', 'the folder or the file')
    .requiredOption('--format <format>', 'ssd (Standard Safeguarding Dataset), facts or tracker')
    .option('--map <choice>', 'for a tracker: what a heading means, "Heading=field"; it is kept for the next time', collected)
    .option('--dry-run', 'read and report, change nothing')
    .option('--json', 'JSON alone on standard output')
    .action(async (path: string, options: ImportOptions) => run((await import('./import.js')).importSource(path, options)));
  program
    .command('export')
    .description('write what is known to a file')
    .command('tracker')
    .description('a spreadsheet with a row for each review of each child in care')
    .argument('[file]', 'where to write it, .csv or .xlsx (default: CSV to standard output)')
    .option('--format <format>', 'csv or xlsx (default: by the file’s ending)')
    .action(async (file: string | undefined, options: ExportOptions) => run((await import('./export.js')).exportTracker(file, options)));
  program
    .command('people')
    .description('the staff list as held')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: Pick<TimetableOptions, 'json'>) => run((await import('./people.js')).people(options)));
  program
    .command('due')
    .description('what the chat lists for a person on “which of my reviews are due”')
    .requiredOption('--person <id>', 'the person’s id in the staff list')
    .option('--today <day>', 'the day to look from, YYYY-MM-DD (default: today)')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: DueOptions) => run((await import('./due.js')).due(options)));
  program
    .command('sweep')
    .description('do what has fallen due by an instant, and send nothing')
    .requiredOption('--at <instant>', 'the instant with its zone, such as 2026-11-23T08:30:00Z')
    .option('--dry-run', 'say what would be done, change nothing')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: SweepOptions) => run((await import('./sweep.js')).sweep(options)));
  program
    .command('notices')
    .description('what people were told or are to be told, and what came of it')
    .option('--person <id>', 'only to this person, by their id in the staff list')
    .option('--child <id>', 'only about this child')
    .option('--state <state>', 'only those in this state, such as queued, delivered or refused')
    .option('--monitor', 'only what a rule that is being tried out would have had sent')
    .option('--json', 'JSON alone on standard output')
    .action(async (options: NoticesOptions) => run((await import('./notices.js')).notices(options)));
  program
    .command('simulate')
    .description('what people would have been told over a period under a policy, day by day, with totals; nothing is sent')
    .requiredOption('--from <day>', 'the first day, YYYY-MM-DD')
    .requiredOption('--to <day>', 'the last day, YYYY-MM-DD')
    .option('--council <id>', 'the id of a policy (default: the installation’s own)')
    .option('--facts <path>', 'a file of facts, one child a line, or a folder with staff as well (default: the demo council)')
    .option('--json', 'JSON alone on standard output: a line a day, the totals last')
    .action(async (options: SimulateOptions) => run((await import('./simulate.js')).simulate(options)));
  const policy = program.command('policy').description('councils’ policies');
  policy
    .command('check')
    .description('say whether a council’s own policy file can be used')
    .argument('<file>', 'the policy as JSON')
    .action(async (file: string) => run((await import('./policy.js')).policyCheck(file)));
  policy
    .command('show')
    .description('print a policy with its sources')
    .argument('<id>', 'the id of a policy that comes with the program, or a path')
    .action(async (id: string) => run((await import('./policy.js')).policyShow(id)));
  program
    .command('calendar')
    .description('bank holidays')
    .command('refresh')
    .description('take in a newer bank-holidays file of GOV.UK’s')
    .argument('<file>', 'the file as GOV.UK publishes it')
    .action(async (file: string) => run((await import('./calendar.js')).calendarRefresh(file)));
  program
    .command('cards')
    .description('adaptive cards')
    .command('preview')
    .description('draw every card with its sample data to one page: light and dark, narrow and wide')
    .argument('[file]', 'where to write the page', 'reports/cards.html')
    .action(async (file: string) => run((await import('./cards.js')).cardsPreview(file)));
  program
    .command('demo')
    .description('the demo council')
    .command('write')
    .description('write the demo council as files that iro import reads')
    .argument('<folder>', 'where to write them')
    .option('--format <format>', 'ssd or facts', 'ssd')
    .option('--today <day>', 'the day to look from, YYYY-MM-DD (default: today)')
    .action(async (folder: string, options: DemoOptions) => run((await import('./demo.js')).demoWrite(folder, options)));
}
