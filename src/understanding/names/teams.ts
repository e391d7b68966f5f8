import { filler, knownWords } from '../vocabulary';
import { teamMarks, teamWords } from '../vocabulary/name-words';
import { wordSet } from '../vocabulary/word-set';
import { hasPause, type Word } from '../words';
import { capitals, nameOf, type NameMention, type NameText } from './name';

const inTeamNames = wordSet(teamWords);
const marks = wordSet(teamMarks);

/** Little words within a name ("Children in Care"), words with which "team" names no team, and those that lead to a name. */
const joining = wordSet('in and with of the');
const notOfName = wordSet('manager managers leader leaders lead leads meeting meetings member members mate mates day away supervision');
const leadsToTeam = wordSet('in from for by at under across within');
const numbers = wordSet('one two three four five six north south east west central');

const LONGEST_NAME = 6;

/** A team whose name holds the word "team" at this place: "Children in Care team", "CiC team 2". */
export function teamAround(source: NameText, at: number): NameMention | undefined {
  const [word, next] = [source.words[at], source.words[at + 1]];
  if (word?.plain !== 'team' || notOfName.has(next?.plain ?? '')) return undefined;
  const from = beginningOfName(source, at);
  const hasNumber = next !== undefined && !word.owns && next.gap === ' ' && !source.isTaken(at + 1) && isTeamNumber(next);
  const to = hasNumber ? at + 2 : at + 1;
  return to - from > 1 ? nameOf('team', source, from, to) : undefined;
}

function isTeamNumber(word: Word): boolean {
  return /^(?:\d{1,2}|[A-H])$/.test(word.text) || numbers.has(word.plain);
}

function beginningOfName(source: NameText, teamAt: number): number {
  const { words } = source;
  let from = teamAt;
  for (let at = teamAt - 1; at >= 0 && teamAt - at < LONGEST_NAME; at--) {
    if (hasPause(words[at + 1]?.gap ?? '') || source.isTaken(at)) break;
    if (isOfTeamName(words[at], at)) from = at;
    else if (!joining.has(words[at]?.plain ?? '') || !isOfTeamName(words[at - 1], at - 1)) break;
  }
  return from;
}

function isOfTeamName(word: Word | undefined, at: number): boolean {
  if (!word || word.plain === 'team') return false;
  if (inTeamNames.has(word.plain)) return true;
  if (filler.has(word.plain) || !/^\p{L}[\p{L}\p{M}'’]{1,30}$/u.test(word.text)) return false;
  return !knownWords.has(word.plain) || (capitals(word) !== 'none' && at > 0);
}

/** A team named without the word "team", in capitals: "Family Safeguarding West", "Leaving Care". */
export function teamByName(source: NameText, at: number): NameMention | undefined {
  const { words } = source;
  let to = at;
  while (isCapitalTeamWord(words[to]) && !source.isTaken(to) && (to === at || !hasPause(words[to]?.gap ?? ''))) to++;
  const run = words.slice(at, to);
  if (!run.some(({ plain }) => marks.has(plain)) || words[to]?.plain === 'team') return undefined;
  const isOwner = run.at(-1)?.owns === true;
  const isKindOfReview = !isOwner && /^review/.test(words[to]?.plain ?? '');
  const isName = run.length > 1 || isOwner || leadsToTeam.has(words[at - 1]?.plain ?? '');
  return isName && !isKindOfReview ? nameOf('team', source, at, to) : undefined;
}

function isCapitalTeamWord(word: Word | undefined): boolean {
  return word !== undefined && inTeamNames.has(word.plain) && capitals(word) !== 'none';
}
