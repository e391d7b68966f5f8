import { z } from 'zod';

const id = z.string().min(1).max(1000);

/** The parts of a Bot Framework activity without which it can't be answered. Teams sends much more; it is let through. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(128),
  id: id.optional(),
  serviceUrl: id,
  channelId: id,
  from: z.looseObject({ id, aadObjectId: z.string().max(200).optional() }),
  recipient: z.looseObject({ id }),
  conversation: z.looseObject({ id, conversationType: z.string().max(64).optional(), isGroup: z.boolean().optional(), tenantId: z.string().max(200).optional() }),
  text: z.string().max(100_000).optional(),
});

export type IncomingReading = { readonly ok: true; readonly serviceUrl: string } | { readonly ok: false; readonly problem: string };

/** Looks at what was posted before the SDK does, which would answer a malformed activity with an internal error. */
export function readIncoming(body: unknown): IncomingReading {
  const parsed = activitySchema.safeParse(body);
  if (parsed.success) return { ok: true, serviceUrl: parsed.data.serviceUrl };
  const issue = parsed.error.issues[0];
  return { ok: false, problem: `This is not a Bot Framework activity: ${issue?.path.join('.') || 'the body'}: ${issue?.message ?? 'is wrong'}.` };
}

/** A press on one of our cards, as Teams sends it (Universal Action). */
export const cardActionSchema = z.looseObject({
  action: z.looseObject({ type: z.string().optional(), verb: z.string().max(64), data: z.unknown().optional() }),
});
