import { createRequire } from 'node:module';
import type * as Reading from 'read-excel-file/node' with { 'resolution-mode': 'import' };
import type * as Writing from 'write-excel-file/node' with { 'resolution-mode': 'import' };

// Both packages bring a build for CommonJS, but types for ES modules only, so that an import statement does not compile.
const load = createRequire(__filename);

export const { default: readWorkbook } = load('read-excel-file/node') as typeof Reading;
export const { default: writeWorkbook } = load('write-excel-file/node') as typeof Writing;

export type WorkbookSheet = Reading.Sheet<string>;
export type WorkbookCell = Writing.Cell;
