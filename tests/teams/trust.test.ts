import { isTrustedServiceUrl } from '../../src/teams/service-urls';
import { claimsTeamsIssuer } from '../../src/teams/token-issuer';

describe('where replies may go', () => {
  test.each([
    'https://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net/amer/0000/',
    'https://SMBA.TrafficManager.net/emea/',
    'https://smba.infra.gcc.teams.microsoft.com/gcc',
    'https://smba.infra.gov.teams.microsoft.us/gcch',
    'https://smba.infra.dod.teams.microsoft.us/dod',
  ])('to Microsoft: %s', (url) => expect(isTrustedServiceUrl(url, false)).toBe(true));

  test.each([
    'http://smba.trafficmanager.net/uk/',
    'https://trafficmanager.net/',
    'https://other.trafficmanager.net/',
    'https://smba.trafficmanager.net.example/',
    'https://smba.trafficmanager.net@example.com/',
    'https://example.com/smba.trafficmanager.net',
    'https://example.com#smba.trafficmanager.net',
    'https://smbaXtrafficmanager.net/',
    'ftp://smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    '//smba.trafficmanager.net',
    'http://127.0.0.1:3978',
    'http://169.254.169.254/latest/meta-data',
    '',
  ])('and nowhere else: %s', (url) => expect(isTrustedServiceUrl(url, false)).toBe(false));

  test.each(['http://localhost:56150/_connector', 'http://127.0.0.1:1', 'http://[::1]:80/', 'https://localhost'])('without credentials to this machine: %s', (url) =>
    expect(isTrustedServiceUrl(url, true)).toBe(true),
  );

  test.each(['https://smba.trafficmanager.net/uk/', 'http://localhost.example', 'http://127.0.0.1.example', 'http://192.168.1.20', 'http://localhost@example.com', 'file://localhost/etc/passwd', 'ftp://127.0.0.1/', ''])(
    'and without credentials to no other: %s',
    (url) => expect(isTrustedServiceUrl(url, true)).toBe(false),
  );
});

describe('who a token says it comes from', () => {
  const bearer = (claims: unknown, header = { alg: 'RS256' }) =>
    `Bearer ${[header, claims].map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')).join('.')}.c2lnbmF0dXJl`;

  test('Teams\' own issuer', () => expect(claimsTeamsIssuer(bearer({ iss: 'https://api.botframework.com', aud: 'app' }))).toBe(true));

  test.each([
    ['nothing', ''],
    ['no token', 'Bearer '],
    ['another scheme', `Basic ${Buffer.from('user:password').toString('base64')}`],
    ['another issuer', bearer({ iss: 'https://sts.windows.net/tenant/' })],
    ['an issuer that only begins so', bearer({ iss: 'https://api.botframework.com.example' })],
    ['no issuer', bearer({ aud: 'app' })],
    ['an issuer that is a list', bearer({ iss: ['https://api.botframework.com'] })],
    ['a tenant named beside Teams\' issuer', bearer({ iss: 'https://api.botframework.com', tid: 'tenant' })],
    ['claims that are null', bearer(null)],
    ['claims that are a text', bearer('"https://api.botframework.com"')],
    ['claims that are no JSON', bearer('{"iss":')],
    ['two parts only', 'Bearer e30.e30'],
    ['four parts', 'Bearer e30.e30.e30.e30'],
    ['a line break', 'Bearer e30.e30.e30\r\nX: y'],
    ['a very long one', `Bearer ${'a'.repeat(100_000)}.${'b'.repeat(100_000)}.c`],
  ])('not %s', (_, authorization) => expect(claimsTeamsIssuer(authorization)).toBe(false));
});
