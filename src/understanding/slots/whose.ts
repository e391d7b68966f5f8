import type { NameMention } from '../names/name';
import type { Slots } from '../question';
import { wordsWithin, type Reading } from '../reading';

const mine = /\b(?:my|mine|ive|im|i (?:still )?(?:have|owe|raised|chaired|chair|hold|held|havent|got|did|missed|sent|chase)|i (?:still |really )?(?:need|got|have|want)? ?to (?:send|visit|hold|write|finish|do|chair|issue|chase|complete|circulate|distribute|go)|(?:have|do|am|did|should|must|can|will|are) i|i (?:am|should|must) (?:still )?(?:waiting|due|owed|behind|late|holding|chairing|chasing|seeing|have|chair|hold)|me|to me)\b/;
const notMine = /\b(?:(?:show|tell|give|get|remind|send|let|find|help|bring|fetch|for|with|excuse) me|(?:can|could|may|might|will) i (?:have|see|get|ask|just|please|check|find|look|know|view|know|also)|im (?:trying|looking|wondering|after|interested|just|new|doing|about|asking|sure|not|preparing|writing|getting|going|meeting|seeing|in|at|off|on))\b/g;
const ours = /\b(?:our|ours|us|my teams?|my lot|my staff|my workers|my iros|my social workers|my sws|we|weve|my service)\b/;
const everyones = /\b(?:everyones?|everybodys?|whole (?:service|department|council|authority)|all (?:iros|teams|the iros|the teams|workers|social workers|staff|of us|managers)|across (?:the )?(?:service|board|council|department|authority|teams|all)|service ?wide|council ?wide|department ?wide|authority ?wide|entire service|every (?:iro|team|worker|social worker)|the service|service)\b/;

/** Whose work is asked for, where it is said without a name. */
export function scopeIn(reading: Reading): Slots['scope'] {
  const said = wordsWithin(reading).map(({ plain, owns }) => (owns && plain !== 'team' ? `${plain}s` : plain)).join(' ');
  if (everyones.test(said)) return 'service';
  if (ours.test(said) || (/\bteam\b/.test(said) && !reading.names.some(({ kind }) => kind === 'team'))) return 'team';
  return mine.test(said.replace(notMine, ' ')) ? 'me' : undefined;
}

/** The name of this kind nearest the end of a correction, else the first one. */
export function nameIn(names: readonly NameMention[], kind: NameMention['kind']): string | undefined {
  return names.find((name) => name.kind === kind)?.name;
}
