import { evidence } from './evidence';
import type { Intent } from './question';
import type { Signal } from './signals';

/** An intent with what speaks for it. */
export interface Weighed {
  readonly intent: Intent;
  readonly weight: number;
}

/** The intents for which anything speaks, the likeliest first. */
export function weigh(signals: ReadonlySet<Signal>): readonly Weighed[] {
  const weights = new Map<Intent, number>();
  for (const reason of evidence) {
    if (!reason.seen.every((signal) => signals.has(signal)) || reason.unseen?.some((signal) => signals.has(signal))) continue;
    weights.set(reason.for, (weights.get(reason.for) ?? 0) + reason.worth);
  }
  return [...weights]
    .map(([intent, weight]) => ({ intent, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}
