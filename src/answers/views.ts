import type { WrittenAsk } from './ask';
import type { WrittenForm } from './recording/form-ask';

/** A button that asks something. */
export interface AskButton {
  readonly title: string;
  readonly ask: WrittenAsk;
}

/** A button that opens a card of recording. */
export interface FormButton {
  readonly title: string;
  readonly form: WrittenForm;
}

export type Button = AskButton | FormButton;

/** What every answer carries: finished words only, so that a card template has nothing to work out. */
interface Answer {
  /** What was understood: "Overdue reviews · you · today". */
  readonly understood: string;
  /** The answer in one sentence; also read out, and shown where cards cannot be. */
  readonly headline: string;
  readonly buttons: readonly Button[];
}

/** Where somebody is in an answer too long for one card. */
export interface Pager {
  readonly label: string;
  readonly previous: Button | null;
  readonly next: Button | null;
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

/** Something to fill in: which kind it is, is said by the one of these that is there. */
export type FormInput = {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** What is said where it is required and left empty; empty where it is not required. */
  readonly errorMessage: string;
} & (
  | { readonly day: { readonly value: string } }
  | { readonly choice: { readonly options: readonly Option[]; readonly value: string } }
  | { readonly choices: { readonly options: readonly Option[]; readonly value: string } }
  | { readonly text: { readonly value: string } }
);

export interface Option {
  readonly title: string;
  readonly value: string;
}

/** Something that can be recorded, or corrected, and what stands now. */
export interface FormLine {
  readonly title: string;
  readonly note: string;
  readonly open: WrittenForm;
  /** What a screen reader says for the whole line, which opens when pressed. */
  readonly openLabel: string;
}

/** A card on which something is recorded, or from which such a card is opened. */
export interface FormView extends Answer {
  readonly kind: 'form';
  /** The child, or what the card is about where it is about many. */
  readonly child: string;
  /** Why the last try was refused; empty where it was not. */
  readonly problem: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly FormLine[] }[];
  readonly inputs: readonly FormInput[];
  readonly note: string;
  readonly pager: Pager | null;
  /** `seen` is the last entry that the card shows: what is newer is told to whoever presses. */
  readonly save: { readonly title: string; readonly record: { readonly form: WrittenForm; readonly seen: number } } | null;
}

export type View = ListView | TimelineView | CaseloadView | WordsView | FormView;
