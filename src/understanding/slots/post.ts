import { wordsWithin, type Reading } from '../reading';

/** Posts as people type them; of two that begin alike the longer comes first. */
const posts = [
  'social worker', 'line manager', 'team manager', 'service manager', 'head of service', 'assistant director', 'iro manager', 'iro',
];

/** The post by which somebody is meant who is not named: "what did you send the social worker". */
export function postIn(reading: Reading): string | undefined {
  const said = ` ${wordsWithin(reading).map(({ plain }) => plain).join(' ')} `;
  return posts.find((post) => said.includes(` ${post} `));
}
