// What has to be true of a database and of what arrived in Teams, however often the assistant was killed in between.
import { DEADLINE, noticesWhere, openStore, people, waitingDeadlines } from './kill-council.mjs';

/**
 * Looks at what is left once all is settled.
 * @returns sentences about what was lost, doubled or left without an end, which there must be none of, and the counts
 */
export async function judge(file, { arrivals, acknowledged, troubles }) {
  const store = await openStore({ file });
  const { notices, waiting } = await store.write(async (tx) => ({ notices: await noticesWhere(tx, {}), waiting: await waitingDeadlines(tx, DEADLINE) }));
  await store.close();

  const wrong = [...new Set(troubles)].map((trouble) => `a trouble was logged: ${trouble}`);
  const expect = (isSo, otherwise) => isSo || wrong.push(otherwise);
  const key = (to, subject, step) => `${to} ${subject} ${step}`;
  const held = new Set(notices.map(({ to, subject, step }) => key(to, subject, step)));
  for (const [to, subject, step] of acknowledged.notices) expect(held.has(key(to, subject, step)), `the notice ${subject} ${step} to ${to} was acknowledged, and is lost`);

  for (const { subject } of waiting) wrong.push(`the deadline ${subject} has no outcome`);
  const followed = Map.groupBy(notices.filter(({ kind }) => kind === 'cover.none'), ({ subject }) => subject);
  for (const subject of acknowledged.deadlines) {
    expect(followed.get(subject)?.length === 1, `from the deadline ${subject} followed ${followed.get(subject)?.length ?? 0} notices`);
  }

  const arrivalsOf = Map.groupBy(arrivals, ({ text }) => text);
  const counts = { notices: notices.length, deadlines: acknowledged.deadlines.length, delivered: 0, notConfirmed: 0, arrivedAllTheSame: 0, other: 0, repeated: 0 };
  for (const notice of notices) judgeNotice(notice, arrivalsOf.get(String(notice.id)) ?? [], { expect, counts });

  const digests = notices.filter(({ kind }) => kind === 'digest').length;
  expect(digests > 0 && digests % people.length === 0, `${digests} digests were decided for ${people.length} people`);
  return { wrong, counts: { ...counts, digests } };
}

function judgeNotice({ id, state, renews, message }, arrived, { expect, counts }) {
  const isNew = renews === null;
  if (state === 'delivered') {
    counts.delivered += 1;
    expect(arrived.some((arrival) => arrival.message === message), `notice ${id} counts as delivered and did not arrive`);
  } else if (state === 'not_confirmed') {
    counts.notConfirmed += 1;
    counts.arrivedAllTheSame += arrived.length;
    expect(isNew, `notice ${id} renews a message and was not repeated`);
  } else {
    counts.other += 1;
    expect(state !== 'queued' && state !== 'sending', `notice ${id} is still ${state}`);
    expect(!isNew || arrived.length === 0, `notice ${id} is ${state} and arrived`);
  }
  if (isNew) expect(arrived.length <= 1, `notice ${id} arrived ${arrived.length} times`);
  // A message is put up to date once more only after an answer was cut off, or the sender killed before it wrote it down.
  for (const [before, arrival] of arrived.slice(0, -1).entries()) {
    counts.repeated += 1;
    expect(!arrival.isAnswered || arrival.life < arrived[before + 1].life, `notice ${id} was repeated though it had been answered`);
  }
}
