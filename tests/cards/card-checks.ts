import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

type Part = Readonly<Record<string, unknown>>;

const schema = JSON.parse(readFileSync(join(__dirname, 'teams-cards.schema.json'), 'utf8')) as object;
const isAcceptedByTeams = new Ajv({ strict: false }).compile(schema);

/** Every element and action of a card, outermost first. What a button carries for the bot is no part of the card. */
export function partsOf(card: object): Part[] {
  const inner = Object.entries(card).flatMap(([key, value]): Part[] => (key === 'data' ? [] : partsWithin(value)));
  return [card as Part, ...inner];
}

function partsWithin(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsWithin);
  return typeof value === 'object' && value !== null ? partsOf(value) : [];
}

/** The elements or actions of one type, such as `TextBlock`; a name that ends with a dot takes in all types that begin so. */
export function partsOfType(card: object, type: string): Part[] {
  return partsOf(card).filter((part) => typeof part['type'] === 'string' && (type.endsWith('.') ? part['type'].startsWith(type) : part['type'] === type));
}

/** What Teams counts against its limit: the card's text in bytes of UTF-16. */
export function sizeInTeams(card: object): number {
  return 2 * JSON.stringify(card).length;
}

/** All that is wrong with a card for Teams, for a screen reader or for the eye; empty where it is sound. */
export function faultsOf(card: object): string[] {
  const top = card as Part;
  return [
    ...(isAcceptedByTeams(card) ? [] : (isAcceptedByTeams.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `Teams refuses ${instancePath}: ${message}`)),
    ...(top['version'] === '1.5' ? [] : ['the version is not 1.5']),
    ...['fallbackText', 'speak'].filter((key) => isBlank(top[key])).map((key) => `${key} is missing`),
    ...partsOf(card).flatMap(faultsOfPart),
    ...faultsOfIds(card),
  ];
}

function faultsOfPart(part: Part): string[] {
  const type = typeof part['type'] === 'string' ? part['type'] : '';
  const named = `${type} ${typeof part['id'] === 'string' ? part['id'] : ''}`.trim();
  const faults = [
    [type === 'Action.Submit', 'use Action.Execute instead'],
    [type.startsWith('Action.') && isBlank(part['title']), 'has no title'],
    [type.startsWith('Input.') && isBlank(part['id']), 'has no id'],
    [type.startsWith('Input.') && isBlank(part['label']), 'has no label'],
    [type.startsWith('Input.') && part['isRequired'] === true && isBlank(part['errorMessage']), 'is required and has no errorMessage'],
    [type === 'Image' && isBlank(part['altText']), 'has no altText'],
    [type === 'TextBlock' && part['wrap'] !== true, 'is cut where it should wrap'],
    [[part['color'], part['style']].some((value) => typeof value === 'string' && /attention/i.test(value)), 'is red'],
  ] as const;
  return faults.filter(([isFault]) => isFault).map(([, fault]) => `${named}: ${fault}`);
}

function faultsOfIds(card: object): string[] {
  const ids = partsOf(card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const targets = partsOfType(card, 'Action.ToggleVisibility').flatMap(({ targetElements }) => targetElements as (string | { elementId: string })[]);
  const names = targets.map((target) => (typeof target === 'string' ? target : target.elementId));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements have the id ${id}`),
    ...names.filter((name) => !ids.includes(name)).map((name) => `there is no element ${name} to show or hide`),
  ];
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
