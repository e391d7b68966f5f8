import { Raising } from './raising';

let raising: Raising;

beforeEach(async () => {
  raising = await Raising.at('bathnes-2024');
});

afterEach(() => raising.channel.close());

test('what was begun already is offered before a second one for the same child', async () => {
  await raising.upTo('concerns');
  const offered = await raising.iro.say('raise an escalation about C103');
  expect(offered.hasButton('EF · C103')).toBe(true);
  expect((await raising.iro.press(offered.button('Begin another'))).lines[0]).toContain('step 1 of 5');
  expect((await raising.iro.say('raise an escalation about C102')).lines[0]).toContain('CD · C102 · step 1 of 5');
});

test('one that is open about the child already is named before a second is raised; one that was taken back is not', async () => {
  const raised = await raising.iro.fillIn(await raising.upTo('summary'), {}, 'Confirm');
  const second = await raising.iro.say('raise an escalation about C103, no report');
  expect(second.lines).toContain('DRP-0001, Report missing or late, stage 1 of 5');
  expect((await raising.iro.say('raise an escalation about C102')).linesWith('DRP-0001')).toEqual([]);
  await raising.iro.fillIn(raised, {}, 'Undo');
  expect((await raising.iro.say('raise an escalation about C103')).linesWith('DRP-0001')).toEqual([]);
});
