/** Where Teams takes a bot's messages: the public cloud and the government ones. The bot's token goes nowhere else. */
const microsoftHosts: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether replies may go to this address.
 * @param anonymous without credentials there is no token to lose, and the only channel is one on this machine
 */
export function isTrustedServiceUrl(url: string, anonymous: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (anonymous) return (protocol === 'http:' || protocol === 'https:') && loopbackHosts.has(hostname);
  return protocol === 'https:' && microsoftHosts.has(hostname);
}
