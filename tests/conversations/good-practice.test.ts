import { staff } from './council';
import { Raising } from './raising';

const THANKS = 'He never missed a visit, and **she** noticed.';

let raising: Raising;

beforeEach(async () => {
  raising = await Raising.at('bathnes-2024');
});

afterEach(() => raising.channel.close());

/** The card on which thanks are written, reached from the first step of raising. */
async function cardOfThanks() {
  return raising.iro.press((await raising.iro.say('raise an escalation about C103')).button('Something done well instead…'));
}

test('is said through the same flow, once: the worker and their manager are told, and it counts', async () => {
  const [worker, manager] = [raising.channel.chatOf(staff.worker), raising.channel.chatOf(staff.lineManager)];
  for (const chat of [worker, manager]) await chat.installs();
  const card = await cardOfThanks();
  expect(card.lines).toContain('What was done well for the child? Fern Rivers and Officer lm.east will be thanked.');
  expect((await raising.iro.fillIn(card, { text: THANKS })).lines).toContain('Thank you: Fern Rivers and Officer lm.east will be told.');
  expect((await raising.iro.fillIn(card, { text: THANKS })).linesWith('said already')).toHaveLength(1);
  await raising.channel.works('2026-11-23T09:00:01.000Z');
  expect(worker.received().at(-1)).toMatchObject({ summary: 'Thanks for good practice' });
  expect(worker.received().at(-1)?.card.lines).toEqual([
    'Good practice · EF · C103', 'Amber Stone thanks you for good work for EF · C103:', THANKS, 'Officer lm.east is told too.',
  ]);
  expect(manager.received().at(-1)?.card.lines).toEqual(['Good practice · EF · C103', 'Amber Stone thanks Fern Rivers for good work for EF · C103:', THANKS]);
  expect(await raising.told()).toEqual(['sw.east: good_practice delivered', 'lm.east: good_practice delivered']);
  expect(await raising.rows('good_practice')).toMatchObject([{ child: 'C103', by: 'iro', text: THANKS, thanked: '["sw.east","lm.east"]' }]);
});

test.each([['nothing', '', 'Say what was done well.'], ['50,000 characters', 'x'.repeat(50_000), 'That is too long: keep it to 1,500 characters.']])(
  'of %s is refused, stores nothing, and is on record', async (_, text, sentence) => {
    expect((await raising.iro.fillIn(await cardOfThanks(), { text })).lines).toContain(sentence);
    expect(await raising.rows('good_practice')).toEqual([]);
    expect(await raising.refusals()).toMatchObject([{ actor: 'iro', child: 'C103', do: 'good practice' }]);
  },
);

test('of a worker about their own child is refused, and so is that of an IRO of other children', async () => {
  const card = await cardOfThanks();
  expect((await raising.channel.chatOf(staff.worker).fillIn(card, { text: THANKS })).linesWith('Only the child’s IRO')).toHaveLength(1);
  expect((await raising.channel.chatOf(staff.otherIro).fillIn(card, { text: THANKS })).lines.join(' ')).toContain('I can’t find “C103”');
  expect(await raising.rows('good_practice')).toEqual([]);
});
