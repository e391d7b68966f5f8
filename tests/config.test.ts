import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '../src/config';

function configFrom(environment: Record<string, string>): Config {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return reading.config;
}

function problemsIn(environment: Record<string, string>): readonly string[] {
  const reading = readConfig(environment);
  return reading.ok ? [] : reading.problems;
}

const registration = { MICROSOFT_APP_ID: 'app', MICROSOFT_APP_TENANT_ID: 'tenant', MICROSOFT_APP_PASSWORD: 'secret' };

describe('with no variable set', () => {
  test('the assistant runs for this machine alone, with the Handbook\'s rules and the demo council', () => {
    expect(configFrom({})).toEqual({
      port: 3978, host: '127.0.0.1', dataDir: 'data', councilPolicy: 'handbook', loadDemo: true, logLevel: 'info', credentials: null,
    });
  });

  test('empty variables and ones of white space are the same as none', () => {
    const names = ['PORT', 'HOST', 'DATA_DIR', 'COUNCIL_POLICY', 'DEMO_COUNCIL', 'LOG_LEVEL', 'NODE_ENV', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD'];
    for (const empty of ['', '  ']) expect(configFrom(Object.fromEntries(names.map((name) => [name, empty])))).toEqual(configFrom({}));
  });

  test('an address asked for does not open the door to others', () => {
    expect(configFrom({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  });
});

describe('with credentials', () => {
  test('it listens to all, or where it is told, and makes up no council', () => {
    expect(configFrom(registration)).toMatchObject({
      host: '0.0.0.0', loadDemo: false, credentials: { type: 'SingleTenant', appId: 'app', tenantId: 'tenant', password: 'secret' },
    });
    expect(configFrom({ ...registration, HOST: '10.0.0.7', DEMO_COUNCIL: 'on' })).toMatchObject({ host: '10.0.0.7', loadDemo: false });
  });

  test('it starts in production', () => {
    expect(problemsIn({ ...registration, NODE_ENV: 'production' })).toEqual([]);
  });

  test('a managed identity needs no password', () => {
    expect(configFrom({ ...registration, MICROSOFT_APP_PASSWORD: '', MICROSOFT_APP_TYPE: 'UserAssignedMSI' }).credentials).toMatchObject({ type: 'UserAssignedMSI', password: null });
  });
});

describe('a wrong setting is named in a sentence of its own', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a port that is a word', { PORT: 'http' }, /^PORT: .*such as 3978/],
    ['a port too high', { PORT: '70000' }, /^PORT: /],
    ['half a port', { PORT: '39.5' }, /^PORT: /],
    ['a port in another notation', { PORT: '0x10' }, /^PORT: /],
    ['a demo council neither on nor off', { DEMO_COUNCIL: 'yes' }, /^DEMO_COUNCIL: write "on" or "off"/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: write fatal/],
    ['an unknown kind of app', { MICROSOFT_APP_TYPE: 'MultiTenant' }, /^MICROSOFT_APP_TYPE: write "SingleTenant"/],
    ['a password without an app id', { MICROSOFT_APP_PASSWORD: 'secret' }, /^MICROSOFT_APP_ID: give the app id as well/],
    ['a tenant without an app id', { MICROSOFT_APP_TENANT_ID: 'tenant' }, /^MICROSOFT_APP_ID: give the app id as well/],
    ['an app id without a tenant', { MICROSOFT_APP_ID: 'app', MICROSOFT_APP_PASSWORD: 'secret' }, /^MICROSOFT_APP_TENANT_ID: /],
    ['an app id without a password', { MICROSOFT_APP_ID: 'app', MICROSOFT_APP_TENANT_ID: 'tenant' }, /^MICROSOFT_APP_PASSWORD: /],
    ['a managed identity with a password', { ...registration, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }, /^MICROSOFT_APP_PASSWORD: .*leave it out/],
    ['production without credentials', { NODE_ENV: 'production' }, /^MICROSOFT_APP_ID: in production/],
  ])('%s', (_, environment, sentence) => {
    const problems = problemsIn(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });

  test('several at once are all named', () => {
    expect(problemsIn({ PORT: 'http', LOG_LEVEL: 'loud' })).toHaveLength(2);
  });

  test('the password is never repeated', () => {
    expect(problemsIn({ MICROSOFT_APP_PASSWORD: 'very-secret', PORT: 'http' }).join()).not.toContain('very-secret');
  });
});

test('every variable stands in .env.example, and what stands there works as it is', () => {
  const lines = readFileSync(join(__dirname, '..', '.env.example'), 'utf8').split('\n').filter((line) => /^[A-Z_]+=/.test(line));
  const example = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  expect(Object.keys(example).sort()).toEqual([
    'COUNCIL_POLICY', 'DATA_DIR', 'DEMO_COUNCIL', 'HOST', 'LOG_LEVEL', 'MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_TYPE', 'NODE_ENV', 'PORT',
  ]);
  expect(configFrom(example)).toEqual(configFrom({}));
});
