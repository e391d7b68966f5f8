import { closeDraft, handDraftTo, openAnswerOf, openDraft, openDraftsOf, openDraftsOfKind, ownDraft, saveDraft, type NewDraft } from '../../src/store/escalation-drafts';
import { importBatch } from '../../src/store/import-batch';
import type { Store, Tx } from '../../src/store/open-store';
import { about, aFile, aStore, batch, child, closeAll, instant, noon } from './samples';

afterAll(closeAll);

const draft: NewDraft = { person: 'iro-1', kind: 'raise', escalation: null, child: 'C1', content: { impact: 'Half a sen', step: 1 } };
const later = instant('2026-11-23T13:00:00Z');

async function withChild(file?: string): Promise<Store> {
  const store = await aStore(file);
  await importBatch(store, batch({ children: [child('C1')] }), about());
  return store;
}

test('what was filled in is there again for whoever wrote it, and for nobody else, also after a restart', async () => {
  const file = aFile();
  const store = await withChild(file);
  const { token } = await store.write((tx) => openDraft(tx, draft, noon));
  expect(await store.write((tx) => saveDraft(tx, { token, person: 'iro-1', content: { impact: 'A whole sentence.' } }, later))).toBe(true);
  await store.close();
  const again = await aStore(file);
  expect(await again.write((tx) => ownDraft(tx, token, 'iro-1'))).toEqual({ ...draft, token, content: { impact: 'A whole sentence.' }, updatedAt: later, closedAt: null });
  expect(await again.write((tx) => ownDraft(tx, token, 'iro-2'))).toBeNull();
  expect(await again.write((tx) => saveDraft(tx, { token, person: 'iro-2', content: {} }, later))).toBe(false);
});

test('a draft that was sent is kept, and no longer written or offered', async () => {
  const store = await withChild();
  await store.write(async (tx) => {
    const { token } = await openDraft(tx, draft, noon);
    await closeDraft(tx, token, later);
    await closeDraft(tx, token, instant('2026-11-24T13:00:00Z'));
    expect(await saveDraft(tx, { token, person: 'iro-1', content: {} }, later)).toBe(false);
    expect(await openDraftsOf(tx, 'iro-1')).toEqual([]);
    expect(await ownDraft(tx, token, 'iro-1')).toMatchObject({ content: draft.content, closedAt: later });
  });
});

test('the one written last comes first; each is somebody’s own', async () => {
  const store = await withChild();
  await store.write(async (tx: Tx) => {
    const first = await openDraft(tx, draft, noon);
    const second = await openDraft(tx, { ...draft, kind: 'good_practice' }, later);
    const other = await openDraft(tx, { ...draft, person: 'iro-2' }, noon);
    expect((await openDraftsOf(tx, 'iro-1')).map(({ token }) => token)).toEqual([second.token, first.token]);
    expect((await openDraftsOfKind(tx, 'raise')).map(({ token }) => token).sort()).toEqual([first.token, other.token].sort());
    expect(await openAnswerOf(tx, 'E1', 'iro-1')).toBeNull();
  });
});

test('a draft that is handed on is the other’s to go on with', async () => {
  const store = await withChild();
  await store.write(async (tx) => {
    const { token } = await openDraft(tx, draft, noon);
    await handDraftTo(tx, token, 'iro-2');
    expect(await ownDraft(tx, token, 'iro-1')).toBeNull();
    expect(await ownDraft(tx, token, 'iro-2')).toMatchObject({ content: draft.content });
  });
});
