import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A folder, with the names of its files. */
export interface FolderSource {
  readonly kind: 'folder';
  readonly path: string;
  readonly names: readonly string[];
}

export interface FileSource {
  readonly kind: 'file';
  readonly path: string;
}

/** A file that was read: its name, without its folder, and its text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

interface Unreadable {
  readonly ok: false;
  readonly problem: string;
}

/** Looks at what a path leads to. */
export async function openSource(path: string): Promise<{ readonly ok: true; readonly source: FolderSource | FileSource } | Unreadable> {
  try {
    if (!(await stat(path)).isDirectory()) return { ok: true, source: { kind: 'file', path } };
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name).sort();
    return { ok: true, source: { kind: 'folder', path, names } };
  } catch (error) {
    return { ok: false, problem: unreadable(path, error) };
  }
}

/** A file and its text in UTF-8, without its byte order mark. */
export async function readText(path: string): Promise<{ readonly ok: true; readonly file: TextFile } | Unreadable> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, problem: unreadable(path, error) };
  }
  const name = basename(path);
  if (!isUtf8(bytes)) return { ok: false, problem: `${name} is not written in UTF-8: save it again as "CSV UTF-8"` };
  return { ok: true, file: { name, text: new TextDecoder().decode(bytes) } };
}

/** The file of a folder that bears one of these names, in whatever letter case; null where it has none. */
export async function readTextIn(
  folder: FolderSource, names: readonly string[],
): Promise<{ readonly ok: true; readonly file: TextFile | null } | Unreadable> {
  const found = folder.names.filter((name) => names.includes(name.toLowerCase()));
  if (found.length > 1) return { ok: false, problem: `${found.join(' and ')} hold the same table: keep one of them in ${folder.path}` };
  return found[0] === undefined ? { ok: true, file: null } : readText(join(folder.path, found[0]));
}

function unreadable(path: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code === 'ENOENT' ? `${path}: there is no such file or folder` : `${path} cannot be read (${code})`;
}
