import { z } from 'zod';
import { questionSchema, writeQuestion, type Question } from '../understanding/question';

/** A question with the place in its answer: what a typed sentence comes to, and what a button on a card carries. */
export interface Ask {
  readonly question: Question;
  /** Which page of a long answer, counted from 1. */
  readonly page: number;
  readonly back: Back;
}

const pageSchema = z.int().min(1).max(1000);

/** Where something was opened, for the way back: a page of a list, or one's morning. */
export const backSchema = z.union([z.literal('morning'), z.strictObject({ question: questionSchema, page: pageSchema })]).nullable();

export type Back = z.output<typeof backSchema>;

/** An ask as a button carries it. It comes back from outside, so nothing in it is believed but the question itself. */
export const askSchema = z.strictObject({
  question: questionSchema,
  page: pageSchema,
  back: backSchema,
});

export type WrittenAsk = ReturnType<typeof writeAsk>;

export function writeAsk({ question, page, back }: Ask) {
  return { question: writeQuestion(question), page, back: writeBack(back) };
}

/** The way back in the form in which a button carries it. */
export function writeBack(back: Back): z.input<typeof backSchema> {
  return back === null || back === 'morning' ? back : { question: writeQuestion(back.question), page: back.page };
}

/** A question asked afresh. */
export function asking(question: Question, back: Back = null): Ask {
  return { question, page: 1, back };
}
