import { refuse, type Refusal } from './decision';
import { textOrNull } from './written-values';

/** Why stages are passed over; null where none is. Any stage may be, with a reason. */
export function readBypass(
  isBypass: boolean, written: unknown,
): { readonly ok: true; readonly bypassReason: string | null } | Refusal {
  const reason = textOrNull(written);
  if (isBypass && reason === null) return refuse('bypass_needs_reason', 'Say why the stages between are passed over.');
  return { ok: true, bypassReason: isBypass ? reason : null };
}
