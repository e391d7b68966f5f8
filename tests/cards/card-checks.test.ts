import { faultsOf, partsOfType, sizeInTeams } from './card-checks';

const cardWith = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', fallbackText: 'Reviews', speak: 'Reviews', body });
const text = { type: 'TextBlock', text: 'Reviews', wrap: true };
const press = (action: object) => ({ type: 'ActionSet', actions: [action] });

describe('the checks that every card passes', () => {
  test('find nothing in a sound card', () => {
    const toggle = { type: 'Action.ToggleVisibility', title: 'Why?', targetElements: ['why'] };
    const input = { type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, errorMessage: 'Say why' };
    expect(faultsOf(cardWith({ ...text, id: 'why' }, press(toggle), input))).toEqual([]);
  });

  test.each([
    ['an element that Teams does not know', cardWith({ type: 'Marquee', text: 'Reviews' }), 'Teams refuses'],
    ['a property that Teams does not know', cardWith({ ...text, colour: 'Good' }), 'Teams refuses'],
    ['another version', { ...cardWith(text), version: '1.6' }, 'the version is not 1.5'],
    ['no words for a client without cards', { ...cardWith(text), fallbackText: ' ' }, 'fallbackText is missing'],
    ['nothing to be read out', { ...cardWith(text), speak: undefined }, 'speak is missing'],
    ['an old kind of button', cardWith(press({ type: 'Action.Submit', title: 'Send' })), 'use Action.Execute instead'],
    ['a button without a title', cardWith(press({ type: 'Action.Execute', verb: 'ask' })), 'Action.Execute: has no title'],
    ['an input without a label', cardWith({ type: 'Input.Text', id: 'reason' }), 'Input.Text reason: has no label'],
    ['an input without an id', cardWith({ type: 'Input.Text', label: 'Reason' }), 'Input.Text: has no id'],
    ['a required input without its message', cardWith({ type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true }), 'no errorMessage'],
    ['a picture that cannot be heard', cardWith({ type: 'Image', url: 'https://example.org/a.png' }), 'Image: has no altText'],
    ['text that is cut', cardWith({ type: 'TextBlock', text: 'Reviews' }), 'TextBlock: is cut'],
    ['red text', cardWith({ ...text, color: 'Attention' }), 'TextBlock: is red'],
    ['two elements of one name', cardWith({ ...text, id: 'a' }, { ...text, id: 'a' }), 'two elements have the id a'],
    ['a press that shows nothing', cardWith(press({ type: 'Action.ToggleVisibility', title: 'Why?', targetElements: ['why'] })), 'there is no element why'],
  ])('find %s', (_, card, fault) => {
    expect(faultsOf(card).join('\n')).toContain(fault);
  });

  test('look into columns and containers, and not into what a button carries', () => {
    const action = { type: 'Action.Execute', title: 'Ask', verb: 'ask', data: { type: 'Action.Submit' } };
    const card = cardWith({ type: 'Container', selectAction: action, items: [{ type: 'ColumnSet', columns: [{ type: 'Column', items: [text] }] }] });
    expect(faultsOf(card)).toEqual([]);
    expect(partsOfType(card, 'TextBlock')).toHaveLength(1);
    expect(partsOfType(card, 'Action.')).toEqual([action]);
  });

  test('count two bytes for each letter', () => {
    expect(sizeInTeams({ a: 'é' })).toBe(18);
  });
});
