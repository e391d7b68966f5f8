/** A mistake of the assistant for its log: of which kind and where, without the message, which may hold what a card says. */
export function mistake(thrown: unknown): { readonly error: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] };
  const lines = (thrown.stack ?? '').split('\n').map((line) => line.trim());
  return { error: thrown.name, at: lines.filter((line) => line.startsWith('at ')) };
}
