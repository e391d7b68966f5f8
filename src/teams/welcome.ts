import type { WordsView } from '../answers/views';
import { openingQuestions, questionButtons, wordsView } from '../answers/words-answer';

/** The first thing that somebody sees who gets the app: what it does, when it writes of its own accord, and what to ask. */
export const welcome: WordsView = wordsView(
  'Welcome',
  [
    'Hello. I know the review timetable of children in care: what is due, by when, and why.',
    'Ask me in your own words, or press a question below. I show only children you work with, manage or oversee, and each look is recorded.',
    'Of my own accord I write to you once each working morning, and only if there is something for you. A matter that is urgent, or that only you can act on, comes by itself.',
  ],
  questionButtons(openingQuestions),
);
