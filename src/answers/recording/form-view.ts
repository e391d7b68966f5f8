import { calledOnCards } from '../sight';
import type { FormView } from '../views';

const nothing = { problem: '', facts: [], groups: [], inputs: [], note: '', pager: null, buttons: [], save: null, alsoSave: [] } as const;

/** A card of recording with what is given; the rest of it is empty. */
export function formView(given: Pick<FormView, 'understood' | 'headline' | 'child'> & Partial<FormView>): FormView {
  return { kind: 'form', ...nothing, ...given };
}

/** What stands in the first line of a card about one child. */
export function understoodAs(title: string, child: Parameters<typeof calledOnCards>[0]): string {
  return `${title} · ${calledOnCards(child)}`;
}
