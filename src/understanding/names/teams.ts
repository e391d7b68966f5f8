import { filler, knownWords } from '../vocabulary';
import { teamMarks, teamWords } from '../vocabulary/name-words';
import { hasPause, type Word } from '../words';
import { capitals, nameOf, type NameMention, type NameText } from './name';

const inTeamNames = new Set(teamWords.trim().split(/\s+/));
const marks = new Set(teamMarks.split(' '));
const joining = new Set(['in', 'and', 'with', 'of', 'the']);
const notOfName = new Set(['manager', 'managers', 'leader', 'leaders', 'lead', 'leads', 'meeting', 'meetings', 'member', 'members', 'mate', 'mates', 'day', 'away', 'supervision']);
const LONGEST = 6;

/** A team whose name holds the word "team" at this place: "Children in Care team", "CiC team 2". */
export function teamAround(source: NameText, at: number): NameMention | undefined {
  const { words } = source;
  const next = words[at + 1];
  if (words[at]?.plain !== 'team' || source.isTaken(at) || notOfName.has(next?.plain ?? '')) return undefined;
  const from = beginningOfName(source, at);
  const hasNumber = next !== undefined && !words[at]?.owns && next.gap === ' ' && !source.isTaken(at + 1) && isTeamNumber(next);
  const to = hasNumber ? at + 2 : at + 1;
  return to - from > 1 ? nameOf('team', source, from, to) : undefined;
}

function isTeamNumber(word: Word): boolean {
  return /^\d{1,2}$/.test(word.text) || /^[A-H]$/.test(word.text) || /^(?:one|two|three|four|five|six|north|south|east|west|central)$/.test(word.plain);
}

function beginningOfName(source: NameText, teamAt: number): number {
  const { words } = source;
  let from = teamAt;
  for (let at = teamAt - 1; at >= 0 && teamAt - at < LONGEST; at--) {
    const [word, behind] = [words[at], words[at + 1]];
    if (!word || !behind || hasPause(behind.gap) || source.isTaken(at)) break;
    if (isOfTeamName(word, at)) from = at;
    else if (!joining.has(word.plain) || !isOfTeamName(words[at - 1], at - 1)) break;
  }
  return from;
}

function isOfTeamName(word: Word | undefined, at: number): boolean {
  if (!word || word.plain === 'team' || /^(?:child)$/.test(word.plain) && word.owns) return false;
  if (inTeamNames.has(word.plain)) return true;
  if (filler.has(word.plain) || !/^\p{L}/u.test(word.text)) return false;
  return !knownWords.has(word.plain) || (capitals(word) !== 'none' && at > 0);
}

/** A team named without the word "team", in capitals: "Family Safeguarding West", "Leaving Care". */
export function teamByName(source: NameText, at: number): NameMention | undefined {
  const { words } = source;
  let to = at;
  while (isCapitalTeamWord(words[to]) && !source.isTaken(to) && (to === at || !hasPause(words[to]?.gap ?? ''))) to++;
  const run = words.slice(at, to);
  if (!run.some(({ plain }) => marks.has(plain)) || words[to]?.plain === 'team') return undefined;
  const isLed = /^(?:in|from|for|by|at|under|across|within)$/.test(words[at - 1]?.plain ?? '');
  const isOwner = run.at(-1)?.owns === true;
  const isBeforeReview = /^review/.test(words[to]?.plain ?? '') && !isOwner;
  return (run.length > 1 || isOwner || isLed) && !isBeforeReview ? nameOf('team', source, at, to) : undefined;
}

function isCapitalTeamWord(word: Word | undefined): boolean {
  return word !== undefined && inTeamNames.has(word.plain) && capitals(word) !== 'none';
}
