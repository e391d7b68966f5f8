import { recordCommandSchema, type RecordCommand } from '../../recording/command';

/** What to say of an input for which the command itself has no sentence. */
const sentences: Readonly<Record<string, string>> = {
  concern: 'Say whether there is a concern.',
  agreed: 'Choose your answer: agreed or not.',
  happened: 'Say whether it happened.',
  reason: 'Keep the reason under 500 characters.',
};

const NOT_A_CHOICE = 'That is not one of the choices: choose from the card.';

/** A command as a card sends it, or one sentence that says what is wrong with it. */
export function readCommand(written: object): RecordCommand | string {
  const read = recordCommandSchema.safeParse(written, { error: ({ path }) => sentences[String(path?.at(-1))] ?? NOT_A_CHOICE });
  return read.success ? read.data : (read.error.issues[0]?.message ?? 'That cannot be recorded: open the child again.');
}
