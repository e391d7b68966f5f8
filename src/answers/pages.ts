import { writeAsk, type Ask } from './ask';
import type { Button, Pager } from './views';

/** One page of something long, with the way to its neighbours. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** The ask that leads to this very page: the page asked for, or the last where there are fewer. */
  readonly here: Ask;
  readonly pager: Pager | null;
}

/** Cuts out the page that was asked for; no pager where everything fits. */
export function pageOf<T>(all: readonly T[], ask: Ask, size: number): Page<T> {
  const number = Math.min(ask.page, Math.max(1, Math.ceil(all.length / size)));
  const pageFrom = (from: number) => Math.ceil(from / size);
  const cut = cutFrom(all, { from: (number - 1) * size + 1, size }, (from, title) => ({ title, ask: writeAsk({ ...ask, page: pageFrom(from) }) }));
  return { ...cut, here: { ...ask, page: number } };
}

/**
 * Cuts out as many as a card takes, from one of them on; where there are fewer, the last of them.
 * @param from counted from 1
 * @param to the button that leads to another place in it
 */
export function cutFrom<T>(all: readonly T[], { from, size }: { readonly from: number; readonly size: number }, to: (from: number, title: string) => Button) {
  const start = from <= all.length ? from - 1 : Math.max(0, (Math.ceil(all.length / size) - 1) * size);
  const shown = all.slice(start, start + size);
  const isLast = start + size >= all.length;
  const pager: Pager | null =
    start === 0 && isLast
      ? null
      : {
          label: `${start + 1} to ${start + shown.length} of ${all.length}`,
          previous: start === 0 ? null : to(Math.max(1, start + 1 - size), 'Back'),
          next: isLast ? null : to(start + 1 + size, 'More'),
        };
  return { shown, pager };
}
