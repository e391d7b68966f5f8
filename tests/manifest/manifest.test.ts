import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const root = join(__dirname, '..', '..');
const manifestFolder = join(root, 'manifest');

interface Manifest {
  readonly version: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots: readonly { readonly scopes: readonly string[]; readonly commandLists: readonly { readonly scopes: readonly string[] }[] }[];
}

const readJson = <T>(...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8')) as T;

const manifest = readJson<Manifest>('manifest', 'manifest.json');

const schema = readJson<object>('node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json');
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const isTeamsApp = ajv.compile(schema);

function problemsOf(given: object): string[] {
  return isTeamsApp(given) ? [] : (isTeamsApp.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the Teams app', () => {
  test('is one that Teams takes', () => {
    expect(problemsOf(manifest)).toEqual([]);
  });

  test('would be refused with a name that is too long or an id that is none', () => {
    expect(problemsOf({ ...manifest, name: { short: 'x'.repeat(31) } })).toEqual(['/name/short must NOT have more than 30 characters']);
    expect(problemsOf({ ...manifest, id: 'iro' })).toEqual([expect.stringContaining('/id')]);
  });

  test('lives in the chat with one person and nowhere else', () => {
    expect(manifest.bots.flatMap(({ scopes, commandLists }) => [...scopes, ...commandLists.flatMap((list) => list.scopes)])).toEqual(['personal', 'personal']);
  });

  test('has the version of the program', () => {
    expect(manifest.version).toBe(readJson<{ version: string }>('package.json').version);
  });

  test.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('has a %s icon of %i pixels each way', (icon, size) => {
    expect(sizeOfPng(readFileSync(join(manifestFolder, manifest.icons[icon])))).toEqual({ width: size, height: size });
  });
});

/** The size that the header of a PNG names: after its signature of 8 bytes and the 8 of the first chunk's head. */
function sizeOfPng(file: Buffer): { width: number; height: number } {
  expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(file.toString('latin1', 12, 16)).toBe('IHDR');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
