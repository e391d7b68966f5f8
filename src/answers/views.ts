import type { WrittenAsk } from './ask';

/** A button that asks something. */
export interface AskButton {
  readonly title: string;
  readonly ask: WrittenAsk;
}

/** What every answer carries: finished words only, so that a card template has nothing to work out. */
interface Answer {
  /** What was understood: "Overdue reviews · you · today". */
  readonly understood: string;
  /** The answer in one sentence; also read out, and shown where cards cannot be. */
  readonly headline: string;
  readonly buttons: readonly AskButton[];
}

/** Where somebody is in an answer too long for one card. */
export interface Pager {
  readonly label: string;
  readonly previous: AskButton | null;
  readonly next: AskButton | null;
}

/** One child's review (or other date) in a list. */
export interface ListLine {
  readonly child: string;
  readonly what: string;
  readonly day: string;
  readonly distance: string;
  /** The limit that matters, or how it was kept: "Legal limit Tue 22 Dec". */
  readonly limit: string;
  /** The steps that set the limit; empty once it is done. */
  readonly why: string;
  readonly open: WrittenAsk;
  /** What a screen reader says for the whole line, which opens when pressed. */
  readonly openLabel: string;
}

export interface ListView extends Answer {
  readonly kind: 'list';
  readonly groups: readonly { readonly title: string; readonly lines: readonly ListLine[] }[];
  readonly note: string;
  readonly pager: Pager | null;
}

/** One date of a timetable, with why it is what it is. */
export interface DateLine {
  /** Unique on its card: the button that shows the reasons names it. */
  readonly key: string;
  readonly title: string;
  readonly day: string;
  readonly status: string;
  /** Whether the status asks for something to be done. */
  readonly standsOut: boolean;
  readonly why: readonly string[];
  readonly source: string;
  /** What a screen reader says for the whole line, which shows the reasons when pressed. */
  readonly whyLabel: string;
}

export interface TimelineView extends Answer {
  readonly kind: 'timeline';
  readonly child: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly DateLine[] }[];
  readonly note: string;
  readonly pager: Pager | null;
}

export interface CaseloadView extends Answer {
  readonly kind: 'caseload';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

/** Words alone: a greeting, help, a question back, a refusal. */
export interface WordsView extends Answer {
  readonly kind: 'words';
  readonly paragraphs: readonly string[];
}

export type View = ListView | TimelineView | CaseloadView | WordsView;
