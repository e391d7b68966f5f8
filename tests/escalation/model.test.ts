import * as fc from 'fast-check';
import { Register } from '../../src/escalation/register';
import { contextOf } from './an-escalation';
import { anyBeginning, anyStep, firstStep, lineAt, type Step } from './random-histories';
import { referenceLadders } from './reference-ladders';
import { ReferenceMachine } from './reference-machine';

const HISTORIES = Number(process.env.HISTORIES ?? 1000);
const STEPS = 40;

interface Model {
  readonly machine: ReferenceMachine;
  now: number;
}

/** One step of a history, taken by both machines; what they say must be the same, refusals by their code. */
class TakeStep implements fc.Command<Model, Register> {
  constructor(private readonly step: Step) {}

  check(): boolean {
    return true;
  }

  run(model: Model, register: Register): void {
    const now = model.now + this.step.after;
    const line = lineAt(this.step.line, now);
    const answer = register.run(line);
    const expected = model.machine.run(line);
    // Time goes on also where the step is refused, unless it went back.
    model.now = Math.max(now, model.now);
    expect(answer.ok ? answer : { ok: false, error: answer.error }).toEqual(expected);
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

describe('random histories go the same way by a second machine, written from the public description', () => {
  test.each(Object.keys(referenceLadders))('%s', (council) => {
    const context = contextOf(council);
    const anySteps = fc.commands([anyStep.map((step) => new TakeStep(step))], { maxCommands: STEPS, size: 'max' });
    fc.assert(
      fc.property(anyBeginning, firstStep, anySteps, (now, first, steps) => {
        const model = { machine: new ReferenceMachine(council), now };
        const real = new Register(context);
        new TakeStep(first).run(model, real);
        fc.modelRun(() => ({ model, real }), steps);
      }),
      { numRuns: HISTORIES },
    );
  }, 600_000);
});
