/** A piece of work that is done every so often. */
export interface Repeating<T> {
  /** Begins with it; a process that has nothing else to do may end all the same. */
  start(): void;
  /** Does it once more, after the one that is being done. */
  now(): Promise<T>;
  /** Ends it, once what is being done is through. */
  stop(): Promise<void>;
}

export interface Rhythm {
  readonly everyMs: number;
  /** Whether the first time is at the start, or one pause later. */
  readonly atOnce: boolean;
}

/**
 * Repeats a piece of work, never twice at the same time: a turn that would come while it is still being done is left out.
 * @param work tells what fails in what it gives, and never throws
 */
export function repeating<T>(work: () => Promise<T>, { everyMs, atOnce }: Rhythm): Repeating<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;

  const now = (): Promise<T> => {
    waiting += 1;
    const turn = last.then(work).finally(() => void (waiting -= 1));
    last = turn;
    return turn;
  };
  const tick = () => void (waiting === 0 && now());
  return {
    start() {
      if (atOnce) tick();
      timer = setInterval(tick, everyMs).unref();
    },
    now,
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
