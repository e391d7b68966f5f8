import { writeAsk, type Ask } from './ask';
import type { AskButton, Pager } from './views';

/** One page of something long, with the way to its neighbours. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** The ask that leads to this very page: the page asked for, or the last where there are fewer. */
  readonly here: Ask;
  readonly pager: Pager | null;
}

/** Cuts out the page that was asked for; no pager where everything fits. */
export function pageOf<T>(all: readonly T[], ask: Ask, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(ask.page, pages);
  const start = (number - 1) * size;
  const shown = all.slice(start, start + size);
  const to = (page: number, title: string): AskButton => ({ title, ask: writeAsk({ ...ask, page }) });
  return {
    shown,
    here: { ...ask, page: number },
    pager:
      pages === 1
        ? null
        : {
            label: `${start + 1} to ${start + shown.length} of ${all.length}`,
            previous: number === 1 ? null : to(number - 1, 'Back'),
            next: number === pages ? null : to(number + 1, 'More'),
          },
  };
}
