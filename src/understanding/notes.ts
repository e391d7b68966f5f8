import { sees, type Reading } from './reading';
import { wordSet } from './vocabulary/word-set';
import { endsSentence } from './words';

/** Longer than anybody types a question: notes, a letter or a report were pasted. */
const LONGEST_QUESTION = 1000;

/** So many sentences, and words, without a request are notes. */
const SENTENCES_OF_NOTES = 3;
const WORDS_OF_NOTES = 20;

/** Words with which a request begins, at the beginning of its sentence or behind "I". */
const beginsRequest = wordSet(`can could would will please show list give tell which what whats who when how any need want raise
  start open log new escalate respond reply answer put set book pull find`);
const behindI = wordSet('need want wish d');

/** Whether a text is too long to be a question. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_QUESTION;
}

/** Whether a text of several sentences asks for nothing: somebody's notes. */
export function isNotes(whole: Reading): boolean {
  const sentences = 1 + whole.words.filter(({ gap }, at) => at > 0 && endsSentence(gap)).length;
  const isLong = sentences >= SENTENCES_OF_NOTES && whole.words.length >= WORDS_OF_NOTES;
  return isLong && !whole.text.includes('?') && !sees(whole, 'selfAway') && !hasRequest(whole);
}

function hasRequest({ words }: Reading): boolean {
  return words.some(({ plain, gap }, at) => {
    if (at > 0 && !endsSentence(gap)) return false;
    return beginsRequest.has(plain) || (plain === 'i' && behindI.has(words[at + 1]?.plain ?? ''));
  });
}
