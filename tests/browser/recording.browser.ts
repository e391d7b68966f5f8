import type { Page } from 'playwright-core';
import { addDays, isoDay, type LocalDate } from '../../src/calendar/local-date';
import { longDay } from '../../src/calendar/words';
import type { StoredChild } from '../../src/store/children';
import { allChildren } from './at-work';
import { ChatOnPage } from './chat-on-page';
import { picture } from './chromium';
import { Desk, PHONE } from './desk';

const desk = Desk.forTests();
let page: Page;
let iro: ChatOnPage;
let sibling: StoredChild;
let other: StoredChild;
let booked: LocalDate;

const bookedOf = ({ facts }: StoredChild) => facts?.nextReview.booked ?? null;

/** Two children of one family whose reviews are booked for the same day, soonest first. */
function siblingsBookedTogether(children: readonly StoredChild[]): readonly [StoredChild, StoredChild] {
  const families = new Map<string, StoredChild[]>();
  for (const child of children.filter((each) => bookedOf(each) !== null && each.name !== null)) {
    const family = [bookedOf(child), child.allocation.iro, child.name?.split(' ').at(-1)].join(' ');
    families.set(family, [...(families.get(family) ?? []), child]);
  }
  const [soonest] = [...families.values()].filter(({ length }) => length > 1).sort(([a], [b]) => Number(a && bookedOf(a)) - Number(b && bookedOf(b)));
  const [first, second] = soonest ?? [];
  if (!first || !second) throw new Error('the demo council has no siblings whose reviews are booked together');
  return [first, second];
}

beforeAll(async () => {
  [sibling, other] = siblingsBookedTogether(await allChildren(desk));
  booked = bookedOf(sibling) as LocalDate;
  page = await desk.visit();
  iro = new ChatOnPage(page);
  const person = await desk.nameOf(sibling.allocation.iro ?? '');
  await iro.speakAs(person);
  await desk.ask('PUT', '/desk/clock', { today: isoDay(addDays(booked, 1)) });
});

describe('an IRO, the day after reviews of brother and sister', () => {
  test('is asked whether the review was held, and records it with the sibling’s in one press', async () => {
    await iro.ask('which of my reviews are due');
    await iro.button(new RegExp(sibling.id)).click();
    await iro.button(/^Held on/).waitFor();
    await picture(page, 'recording-1-was-it-held');
    await iro.button(/^Held on/).click();
    await iro.card.getByLabel(/^Held on/).waitFor();
    await iro.card.getByLabel('Where people met').selectOption({ label: 'In person' });
    await iro.card.getByLabel(new RegExp(`${other.id}, booked the same day`)).selectOption({ label: 'Held too' });
    await picture(page, 'recording-2-held-with-siblings');
    await iro.button('Record').click();
    await iro.card.getByText(/next review due/i).first().waitFor();
    await picture(page, 'recording-3-what-follows');
    expect(await iro.card.textContent()).toContain(other.id);

    const held = (await allChildren(desk)).filter(({ facts }) => facts?.reviews.some((review) => review.held === booked));
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining([sibling.id, other.id]));
  });

  test('corrects what was recorded, says why, and what stood before is kept', async () => {
    await iro.ask(`show me everything on ${sibling.id}`);
    await iro.button('Record…').click();
    await iro.button(/history|recorded|correct/i).click();
    await iro.button(/Held/).click();
    await iro.card.getByLabel(/^Why/).waitFor();
    await iro.card.getByLabel(/^Why/).fill('The meeting was the day before.');
    await iro.card.locator('input[type=date]').first().fill(isoDay(addDays(booked, -1)));
    await picture(page, 'recording-4-correction');
    await iro.card.getByRole('button', { name: /Correct|Record|Save/ }).first().click();
    await iro.card.getByText(longDay(addDays(booked, -1)).slice(0, 10)).first().waitFor();
    await picture(page, 'recording-5-corrected');
  });

  test('ticks many things of many reviews on the completion sheet, on a phone in the dark', async () => {
    const phone = await desk.visit({ size: PHONE, theme: 'dark' });
    const chat = new ChatOnPage(phone);
    await chat.speakAs(await desk.nameOf(sibling.allocation.iro ?? ''));
    await chat.ask('which of my reviews are due');
    await chat.button('Completion sheet').click();
    const ticks = chat.card.locator('input[type=checkbox]');
    await ticks.first().waitFor();
    const before = await ticks.count();
    expect(before).toBeGreaterThan(3);
    for (const done of ['Held on', 'Decisions sent']) await chat.card.getByRole('checkbox', { name: done }).first().check();
    await picture(phone, 'recording-6-completion-sheet');
    await chat.card.getByRole('button', { name: /^Save|^Record/ }).first().click();
    await chat.card.getByText(/Recorded:/).first().waitFor();
    await picture(phone, 'recording-7-completion-sheet-saved');
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
