import { escalationContext } from '../escalation/decision';
import { Register, type Answer } from '../escalation/register';
import { installedCalendar, policyNamed } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';
import { stdinLines } from './stdin-lines';

export interface EscalateOptions {
  readonly council?: string;
  readonly json?: boolean;
}

/** Commands to escalations, one a line, and how each escalation stands after it. The register is empty at first; nothing is stored. */
export async function escalate({ council, json }: EscalateOptions): Promise<Outcome> {
  const policy = policyNamed(council);
  if (!policy.ok) return failed(`--council: ${policy.problem}`);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);

  const register = new Register(escalationContext(policy.value, calendar.value));
  const answer = async (written: unknown): Promise<void> => {
    const given = register.run(written);
    await (json ? printJson(given) : printLine(inWords(given)));
  };
  let answered = 0;
  for await (const { number, text } of stdinLines()) {
    // An empty line between others is no command either, and has its answer, so that line n of the output is for line n of the input.
    for (; answered < number - 1; answered += 1) await answer(undefined);
    await answer(read(text));
    answered = number;
  }
  return done;
}

/** Undefined, which is no command, where the line is not JSON. */
function read(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function inWords(answer: Answer): string {
  if (!answer.ok) return `refused (${answer.error}): ${answer.message}`;
  const { status, stage, responseDue, formalTotalDue, responseOverdue, totalOverdue } = answer.state;
  const due = (name: string, day: string, isOverdue: boolean) => `${name} due ${day}${isOverdue ? ', overdue' : ''}`;
  const total = formalTotalDue === null ? [] : [due('all stages', formalTotalDue, totalOverdue)];
  return [`${status} at stage ${stage}`, due('response', responseDue, responseOverdue), ...total].join('; ');
}
