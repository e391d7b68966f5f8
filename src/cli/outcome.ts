/** How a command ended. A problem is one clear sentence; it goes to stderr, and the exit status is 2. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly problem: string };

export const done: Outcome = { ok: true };

export function failed(problem: string): Outcome {
  return { ok: false, problem };
}
