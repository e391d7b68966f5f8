import { z } from 'zod';
import { questionSchema, writeQuestion, type Question } from '../understanding/question';

/** A question with the place in its answer: what a typed sentence comes to, and what a button on a card carries. */
export interface Ask {
  readonly question: Question;
  /** Which page of a long answer, counted from 1. */
  readonly page: number;
  /** The list from which this was opened, for the way back. */
  readonly back: Omit<Ask, 'back'> | null;
}

export const pageSchema = z.int().min(1).max(1000);

/** An ask as a button carries it. It comes back from outside, so nothing in it is believed but the question itself. */
export const askSchema = z.strictObject({
  question: questionSchema,
  page: pageSchema,
  back: z.strictObject({ question: questionSchema, page: pageSchema }).nullable(),
});

export type WrittenAsk = ReturnType<typeof writeAsk>;

export function writeAsk({ question, page, back }: Ask) {
  return {
    question: writeQuestion(question),
    page,
    back: back === null ? null : { question: writeQuestion(back.question), page: back.page },
  };
}

/** A question asked afresh. */
export function asking(question: Question, back: Ask['back'] = null): Ask {
  return { question, page: 1, back };
}
