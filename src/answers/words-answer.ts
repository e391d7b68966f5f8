import { carries, type Intent, type Question } from '../understanding/question';
import { asking, writeAsk } from './ask';
import type { Answered, Sight } from './sight';
import type { AskButton, Button, WordsView } from './views';
import { wayBack } from './way-back';

/** The questions offered to somebody who does not know what to ask. */
export const openingQuestions: readonly (readonly [string, Question])[] = [
  ['Which of my reviews are due?', { intent: 'reviews.list', slots: { scope: 'me' } }],
  ['What is overdue?', { intent: 'reviews.list', slots: { status: 'overdue', scope: 'me' } }],
  ['My caseload', { intent: 'caseload.summary', slots: { scope: 'me' } }],
  ['What can you do?', { intent: 'help', slots: {} }],
];

export function questionButtons(questions: readonly (readonly [string, Question])[]): AskButton[] {
  return questions.map(([title, question]) => ({ title, ask: writeAsk(asking(question)) }));
}

/** An answer in words that shows no child. */
export function words(understood: string, paragraphs: readonly string[], sight: Pick<Sight, 'ask'>, buttons: readonly Button[] = questionButtons(openingQuestions)): Answered {
  return { view: wordsView(understood, paragraphs, [...wayBack(sight), ...buttons]), shown: [] };
}

export function wordsView(understood: string, paragraphs: readonly string[], buttons: readonly Button[]): WordsView {
  return { kind: 'words', understood, headline: paragraphs[0] ?? understood, paragraphs: paragraphs.slice(1), buttons };
}

/** What each thing is called that the assistant knows but does not do yet. */
const notYet: Partial<Record<Intent, string>> = {
  'performance.show': 'show performance figures',
};

/** Answers that need no facts: greeting, thanks, help, and a plain word about what is not done here. */
export function wordsFor(sight: Sight): Answered {
  const { intent } = sight.ask.question;
  const firstName = sight.asker.name.split(' ')[0] ?? sight.asker.name;
  switch (intent) {
    case 'greeting':
      return words('Hello', [`Hello ${firstName}. Ask me which reviews are due, or about one child by reference or initials.`], sight);
    case 'thanks':
      return words('Thank you', ['You are welcome.'], sight);
    case 'cancel':
      return words('Never mind', ['All right. Nothing was changed.'], sight);
    case 'help':
      return words(
        'What I can do',
        [
          'Ask in your own words. For example:',
          '• which of my reviews are due · overdue reviews · reviews next week · reviews held in October',
          '• which reports are not in · which records must still go out · which visits are due',
          '• when is C1042’s next review',
          '• show me everything on AB: every date with the reason for it',
          '• what did you send the social worker about AB',
          '• my caseload',
          '• raise an escalation about AB, no report',
          '• escalations waiting for me · open DRPs in my team · what happened with DRP-0031 · respond to DRP-0031',
          '• I’m off 21 December to 3 January, Robin covers',
          'I show only children you work with, manage, oversee or cover for, and each look is recorded. Typing never changes anything.',
        ],
        sight,
      );
    default: {
      const known = notYet[intent];
      const first = known === undefined ? 'I don’t do that. I know the review timetable of children in care.' : `I can’t ${known} yet.`;
      return words('Not something I do', [first, 'But I can tell you which reviews are due, and why each date is what it is.'], sight);
    }
  }
}

/** The assistant would rather ask than act on a guess. */
export function clarify(offered: readonly Intent[], slots: Question['slots']): WordsView {
  const buttons = offered.flatMap((intent) => {
    const title = intentTitles[intent];
    return title === undefined ? [] : [{ title, ask: writeAsk(asking({ intent, slots: slotsFor(intent, slots) })) }];
  });
  return wordsView('I am not sure what you mean', ['Did you mean one of these?'], buttons.length > 0 ? buttons : questionButtons(openingQuestions));
}

/** What was said, as far as a question of this intent can carry it. */
function slotsFor(intent: Intent, slots: Question['slots']): Question['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([slot]) => carries(intent, slot as keyof typeof slots)));
}

const intentTitles: Partial<Record<Intent, string>> = {
  'reviews.list': 'A list of reviews',
  'reports.list': 'Social work reports',
  'records.list': 'Records still to go out',
  'visits.list': 'Visits to children',
  'review.next': 'One child’s next review',
  'child.timeline': 'One child’s whole timetable',
  'caseload.summary': 'A caseload',
  'notices.list': 'What was sent about a child',
  'absence.set': 'Days off, and who covers',
  'escalation.raise': 'Raise an escalation',
  'escalations.list': 'A list of escalations',
  'escalation.show': 'One escalation',
  'escalation.respond': 'An answer to an escalation',
  help: 'What can you do?',
};
