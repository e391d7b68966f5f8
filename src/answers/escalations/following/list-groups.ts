import type { LocalDate } from '../../../calendar/local-date';
import type { ListedEscalation } from '../../../store/listed-escalations';
import type { Slots } from '../../../understanding/question';

type Standing = Pick<ListedEscalation, 'status' | 'responseDue'>;

/** The groups of a list, in their order. */
export const listGroups = ['Answer overdue', 'Answer awaited', 'Answered: the IRO decides', 'On hold', 'Paused', 'Closed'] as const;

export type ListGroup = (typeof listGroups)[number];

/** In which group of a list an escalation stands. */
export function groupOf({ status, responseDue }: Standing, today: LocalDate): ListGroup {
  switch (status) {
    case 'awaiting_response':
      return today > responseDue ? 'Answer overdue' : 'Answer awaited';
    case 'responded':
      return 'Answered: the IRO decides';
    case 'held':
      return 'On hold';
    case 'paused':
      return 'Paused';
    case 'resolved':
    case 'withdrawn':
      return 'Closed';
  }
}

/** Which groups a status takes in; null for all. What came late stands in its events, and is looked for there. */
export function groupsMeant({ status, when, child }: Slots): readonly ListGroup[] | null {
  switch (status) {
    case 'awaiting_response':
    case 'due':
    case 'upcoming':
      return ['Answer overdue', 'Answer awaited'];
    case 'overdue':
      return ['Answer overdue'];
    case 'held':
      return ['On hold'];
    case 'resolved':
      return ['Closed'];
    case 'late':
      return null;
    case 'open':
    case 'outstanding':
    case 'awaiting_me':
      return openGroups;
    case undefined:
      // Everything of one child, or of a time that is named; else what is still to be done.
      return when === undefined && child === undefined ? openGroups : null;
  }
}

const openGroups: readonly ListGroup[] = listGroups.filter((group) => group !== 'Closed');
