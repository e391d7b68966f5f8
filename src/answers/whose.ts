import { peopleNamed, teamsNamed } from '../people/directory';
import type { Covered, OwnChildren, OwnScope } from '../people/permissions';
import type { Allocation, Person } from '../people/person';
import type { Slots } from '../understanding/question';
import { asking, writeAsk } from './ask';
import type { Sight } from './sight';
import type { AskButton } from './views';

/** Whose children a question is about, among those the asker may see. */
export type Whose =
  | {
      readonly ok: true;
      readonly label: string;
      /** Whether they are the children of one person who works with them. */
      readonly isOnePerson: boolean;
      readonly takesIn: (allocation: Allocation) => boolean;
    }
  | { readonly ok: false; readonly problem: string; readonly buttons?: readonly AskButton[] };

const MOST_OFFERED = 6;
const WHOLE_SERVICE = 'the whole service';

function ofPerson({ id }: Person, label: string): Whose {
  return { ok: true, label, isOnePerson: true, takesIn: ({ iro, socialWorker }) => iro === id || socialWorker === id };
}

function ofSeveral(label: string, takesIn: (allocation: Allocation) => boolean = () => true): Whose {
  return { ok: true, label, isOnePerson: false, takesIn };
}

/** Works out whose children are meant: a named person's, a named team's, the asker's own, or all that they may see. */
export function whoseChildren(sight: Sight): Whose {
  const { person, team, scope } = sight.ask.question.slots;
  if (sight.scope.kind === 'none' && covered(sight).length === 0) {
    return { ok: false, problem: 'Your role on the staff list works with no children, so I have nothing to show you. If that is wrong, ask your administrator.' };
  }
  if (person !== undefined) return personsChildren(person, sight);
  if (team !== undefined) return teamsChildren(team, sight);
  if (scope === 'service') return ofSeveral(seesAll(sight) ? WHOLE_SERVICE : 'all that you may see');
  return scope === 'team' ? askersTeams(sight) : askersOwn(sight);
}

function personsChildren(typed: string, sight: Sight): Whose {
  const { asker, directory } = sight;
  const meant = peopleNamed(directory.people, typed);
  const [only] = meant;
  if (only === undefined) return { ok: false, problem: `There is nobody called “${typed}” on the staff list. Try their full name.` };
  if (meant.length > 1) return severalCalled(typed, meant, 'person', sight);
  if (only.id === asker.id) return ofPerson(only, 'you');
  if (covered(sight).some(({ person }) => person.id === only.id)) return ofPerson(only, `${only.name}, for whom you cover`);
  return ofPerson(only, labelFor(only.name, seesAll(sight, ({ workers }) => workers.includes(only.id))));
}

function teamsChildren(typed: string, sight: Sight): Whose {
  const { directory } = sight;
  const meant = teamsNamed(directory.teams, typed);
  const [only] = meant;
  if (only === undefined) return { ok: false, problem: `There is no team called “${typed}”. Try its name as it stands in the staff list.` };
  if (meant.length > 1) return severalCalled(typed, meant, 'team', sight);
  const teams = directory.withTeamsBelow(only);
  const ofTeams = ({ teams: seen }: OwnChildren) => [...teams].every((id) => seen.includes(id));
  return ofSeveral(labelFor(only.name, seesAll(sight, ofTeams)), (allocation) => allocation.team !== null && teams.has(allocation.team));
}

/** Those for whom the asker stands in, and what they may see. */
function covered({ scope }: Sight): readonly Covered[] {
  return scope.covering ?? [];
}

/** Whether the asker sees every child, or all of those meant, for themselves or as somebody for whom they stand in. */
function seesAll(sight: Sight, takesIn: (own: OwnChildren) => boolean = () => false): boolean {
  const scopes: readonly OwnScope[] = [sight.scope, ...covered(sight).map(({ scope }) => scope)];
  return scopes.some((scope) => scope.kind === 'all' || (scope.kind === 'some' && takesIn(scope)));
}

/** A short list of somebody else's children must not look like the whole. */
function labelFor(name: string, isWhole: boolean): string {
  return isWhole ? name : `${name}, as far as you may see`;
}

function severalCalled(typed: string, meant: readonly { readonly id: string; readonly name: string }[], slot: 'person' | 'team', { ask, directory }: Sight): Whose {
  const buttons = meant.slice(0, MOST_OFFERED).map(({ id, name }) => {
    const slots: Slots = { ...ask.question.slots, [slot]: id };
    const team = directory.team(directory.person(id)?.team ?? null);
    return { title: team === null ? name : `${name}, ${team.name}`, ask: writeAsk(asking({ ...ask.question, slots })) };
  });
  return { ok: false, problem: `“${typed}” could be ${meant.length} of those on the staff list. Which one?`, buttons };
}

function askersTeams(sight: Sight): Whose {
  if (seesAll(sight)) return ofSeveral(WHOLE_SERVICE);
  return seesAll(sight, ({ workers, teams }) => workers.length + teams.length > 0) ? ofSeveral(teamsLabel(sight)) : askersOwn(sight);
}

/** Those who hold children mean their own; those who manage or oversee mean all that they answer for. */
function askersOwn(sight: Sight): Whose {
  const { asker } = sight;
  const holdsChildren = asker.roles.includes('iro') || asker.roles.includes('social_worker');
  if (holdsChildren) return ofPerson(asker, 'you');
  return ofSeveral(seesAll(sight) ? WHOLE_SERVICE : teamsLabel(sight));
}

/** All that those who manage answer for, and what they stand in for. */
function teamsLabel(sight: Sight): string {
  const names = covered(sight).map(({ person }) => person.name);
  if (names.length === 0) return 'your teams';
  return `${sight.scope.kind === 'none' ? '' : 'your teams and '}what you cover for ${names.join(', ')}`;
}
