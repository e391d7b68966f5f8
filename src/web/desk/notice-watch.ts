import { noticesWhere } from '../../store/notices';
import type { Store } from '../../store/open-store';
import { SHOWN } from './notices';

const EVERY_MS = 1000;

/**
 * Tells the pages that notices have changed. It looks for itself, because the command line and other instances change
 * them too; and only while a page listens.
 */
export class NoticeWatch {
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private seen: string | null = null;

  constructor(private readonly store: Store) {}

  /** Calls the listener whenever notices have changed, and may call it once more than that; the answer ends it. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.timer === undefined) {
      this.timer = setInterval(() => void this.look(), EVERY_MS).unref();
      void this.look();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private async look(): Promise<void> {
    const now = await this.read();
    if (now === null || now === this.seen) return;
    this.seen = now;
    for (const listener of this.listeners) listener();
  }

  /** Null where the database cannot be read: whoever asks it something is told so there. */
  private async read(): Promise<string | null> {
    try {
      return JSON.stringify(await this.store.write((tx) => noticesWhere(tx, { last: SHOWN })));
    } catch {
      return null;
    }
  }
}
