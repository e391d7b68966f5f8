import { ChatOnPage } from './chat-on-page';
import { looksRight, picture } from './chromium';
import { Desk, PHONE, WIDE } from './desk';

const desk = Desk.forTests();

/** What fills a conversation with every kind of card, by the name that its picture gets. */
const questions = {
  caseload: 'my caseload',
  words: 'what can you do',
  pages: 'my reviews in the next 6 months',
  due: 'which of my reviews are due',
} as const;

describe.each([
  { name: 'wide-light', size: WIDE, theme: 'light', officer: 0 },
  { name: 'wide-dark', size: WIDE, theme: 'dark', officer: 1 },
  { name: 'phone-light', size: PHONE, theme: 'light', officer: 2 },
  { name: 'phone-dark', size: PHONE, theme: 'dark', officer: 3 },
] as const)('the desk, $name', ({ name, size, theme, officer }) => {
  test('opens, and shows every kind of card, with nothing cut and no serious fault', async () => {
    const page = await desk.visit({ size, theme });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    expect(await page.locator('section.chat:visible').count()).toBe(size === WIDE ? 3 : 1);
    await picture(page, `${name}-opens`);

    const iro = new ChatOnPage(page);
    await iro.speakAs(await iro.personIn('Independent Reviewing Officer', officer));
    for (const [kind, question] of Object.entries(questions)) {
      await iro.ask(question);
      await picture(page, `${name}-${kind}`);
    }
    await iro.lines.first().click();
    await iro.button(/Why/).click();
    await looksRight(page, `${name}-child`);
    await page.context().close();
  });
});

describe('on a phone', () => {
  test('the bars above the conversation take little room', async () => {
    const page = await desk.visit({ size: PHONE });
    const { y = Infinity } = (await new ChatOnPage(page).root.getByRole('log').boundingBox()) ?? {};
    expect(y).toBeLessThan(110);
    await page.context().close();
  });

  test('the picker of people leads to the other conversations, each with its own half-typed words', async () => {
    const page = await desk.visit({ size: PHONE });
    const chat = new ChatOnPage(page);
    await chat.box.fill('half a quest');
    const [iro, worker] = [await chat.personIn('They share a child', 0), await chat.personIn('They share a child', 1)];
    await chat.speakAs(worker);
    expect(await chat.box.inputValue()).toBe('');
    await chat.speakAs(iro);
    expect(await chat.box.inputValue()).toBe('half a quest');
    await page.context().close();
  });
});

test('the colours change without a card being drawn anew', async () => {
  const page = await desk.visit();
  const iro = new ChatOnPage(page);
  await iro.ask(questions.due);
  await iro.lines.first().click();
  await iro.button(/Why/).click();
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await iro.card.getByText(/^Source: /).first().isVisible()).toBe(true);
  expect(await page.evaluate<string>('getComputedStyle(document.querySelector(".card")).backgroundColor')).toBe('rgb(41, 41, 41)');
  await page.reload();
  await iro.card.waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.context().close();
});

test('nothing went wrong', () => expect(desk.trouble).toEqual([]));
