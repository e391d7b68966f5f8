import type { WrittenAnyForm, WrittenPress } from './any-form';
import type { WrittenAsk } from './ask';

/** A button that asks something. */
export interface AskButton {
  readonly title: string;
  readonly ask: WrittenAsk;
}

/** A button that opens a card to fill in, or one that leads to such cards. */
export interface FormButton {
  readonly title: string;
  readonly form: WrittenAnyForm;
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
  /** One of several: folded up, or each in sight. */
  | { readonly choice: { readonly options: readonly Option[]; readonly value: string; readonly style: 'compact' | 'expanded' } }
  | { readonly choices: { readonly options: readonly Option[]; readonly value: string } }
  /** `maxLength` in characters. */
  | { readonly text: { readonly value: string; readonly maxLength: number; readonly isMultiline: boolean } }
);

export interface Option {
  readonly title: string;
  readonly value: string;
}

/** Something that can be recorded, or corrected, and what stands now. */
export interface FormLine {
  readonly title: string;
  readonly note: string;
  readonly open: WrittenAnyForm;
  /** What a screen reader says for the whole line, which opens when pressed. */
  readonly openLabel: string;
}

/** A button that takes what is filled in. */
export interface SaveButton {
  readonly title: string;
  readonly record: WrittenPress;
}

/** A card on which something is filled in, or from which such a card is opened. */
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
  readonly save: SaveButton | null;
  /** What else can be done with what is filled in: to go back, or on later. */
  readonly alsoSave: readonly SaveButton[];
}

/** One thing that somebody is told. */
export interface DigestLine {
  /** What it is about: a child, a person, how many more there are. */
  readonly text: string;
  /** What is to be known of it; empty where the text says all. */
  readonly note: string;
  /** What opens when the line is pressed, with what a screen reader says for the whole line as its title; null where nothing does. */
  readonly opens: Button | null;
}

/** What somebody is told of many things at once: their morning, or what was sent about a child. */
export interface DigestView extends Answer {
  readonly kind: 'digest';
  /** The day, or whom it is about. */
  readonly heading: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly DigestLine[] }[];
}

/** How an escalation stands, with the child before everything else. */
export interface EscalationView extends Answer {
  readonly kind: 'escalation';
  readonly child: string;
  /** What came of the last press, and for whom the reader stands in; empty where there is neither. */
  readonly note: string;
  /** Why the last press was refused; empty where it was not. */
  readonly problem: string;
  readonly sections: readonly {
    readonly title: string;
    /** `label` stands over its text, and is empty where the title says it all. */
    readonly lines: readonly { readonly label: string; readonly text: string }[];
  }[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** What happened, the last first: folded away until it is asked for. */
  readonly history: readonly { readonly title: string; readonly text: string }[];
  /** Leads to the whole of it, word for word; null on that card itself. */
  readonly readAll: Button | null;
  readonly pager: Pager | null;
  /** What one press does or takes back, with nothing to fill in. */
  readonly save: SaveButton | null;
}

export type View = ListView | TimelineView | CaseloadView | WordsView | FormView | DigestView | EscalationView;
