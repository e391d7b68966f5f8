import type { Directory } from './directory';
import type { Person } from './person';

/**
 * Who may cover for a person: whoever has a post in common with them, works in their team, manages them or is managed
 * by them. Those who are nearest to their work come first, then by name.
 */
export function colleaguesOf(person: Person, { people }: Directory): readonly Person[] {
  return people
    .filter((other) => other.id !== person.id && isColleague(person, other))
    .map((other) => ({ other, distance: distance(person, other) }))
    .sort((a, b) => a.distance - b.distance || a.other.name.localeCompare(b.other.name, 'en-GB'))
    .map(({ other }) => other);
}

/** Whether somebody may cover for a person. */
export function isColleague(person: Person, other: Person): boolean {
  return sharesPost(person, other) || sharesTeam(person, other) || other.id === person.lineManager || other.lineManager === person.id;
}

function sharesPost(person: Person, other: Person): boolean {
  return person.roles.some((role) => other.roles.includes(role));
}

function sharesTeam(person: Person, other: Person): boolean {
  return person.team !== null && person.team === other.team;
}

function distance(person: Person, other: Person): number {
  return (sharesPost(person, other) ? 0 : 2) + (sharesTeam(person, other) ? 0 : 1);
}
