import {
  fileTextOf,
  isContentFile,
  limitReached,
  limits,
} from '../../domain/contentCheck/files.ts';
import type { ContentFiles, FileText, LimitReached } from '../../domain/contentCheck/files.ts';
import { isPageInstead } from '../../domain/pageInstead.ts';
import { zipPath } from './zipPath.ts';

/** A file a person chose, with its path from the chosen folder. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

export type ReadFailure = LimitReached | 'not-zip' | 'unreadable' | 'unreachable';

export type FilesRead =
  | { readonly ok: true; readonly files: ContentFiles }
  | { readonly ok: false; readonly failure: ReadFailure; readonly name: string };

/** The files of a file input, chosen one by one or as a folder. */
export function filesChosen(list: Iterable<File>): readonly ChosenFile[] {
  return Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * Reads the chosen content files, or the first zip if there are none; a folder may have a zip of itself in it.
 * Sends nothing and never throws.
 */
export async function readChosen(chosen: readonly ChosenFile[]): Promise<FilesRead> {
  const wanted = chosen.filter(({ path }) => isContentFile(path));
  const zip = chosen.find(({ path }) => /\.zip$/iu.test(path));
  if (wanted.length === 0 && zip !== undefined) return readZip(zip.file);
  const failure = limitReached(wanted.map(({ file }) => file.size));
  if (failure !== null) return { ok: false, failure, name: '' };
  try {
    const texts = await Promise.all(
      wanted.map(async ({ path, file }) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return [path, fileTextOf(bytes)] as const;
      }),
    );
    return { ok: true, files: new Map(texts) };
  } catch {
    return { ok: false, failure: 'unreadable', name: '' };
  }
}

async function readZip(file: File): Promise<FilesRead> {
  const { name, size } = file;
  if (size > limits.zipBytes) return { ok: false, failure: 'zip-too-large', name };
  let reached: LimitReached | null = null;
  const sizes: number[] = [];
  try {
    const [{ unzipSync }, bytes] = await Promise.all([import('fflate'), file.arrayBuffer()]);
    const unpacked = unzipSync(new Uint8Array(bytes), {
      // Checks the sizes that the zip states before unpacking. fflate never unpacks more than they say.
      filter: (entry) => {
        if (!isContentFile(zipPath(entry.name))) return false;
        sizes.push(entry.originalSize);
        reached ??= limitReached(sizes);
        return reached === null;
      },
    });
    if (reached !== null) return { ok: false, failure: reached, name };
    const texts = Object.entries(unpacked).map(
      ([path, content]) => [zipPath(path), fileTextOf(content)] as const,
    );
    return { ok: true, files: new Map(texts) };
  } catch {
    return { ok: false, failure: 'not-zip', name };
  }
}

/** The dropped files, also those in folders. Stops searching once there are more than the check accepts. */
export async function filesDropped(dropped: DataTransfer): Promise<readonly ChosenFile[]> {
  // The browser gives entries during the event only, so this takes them all before the first await.
  const entries = Array.from(dropped.items, (item) => item.webkitGetAsEntry());
  const found: ChosenFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, found);
  return entries.every((entry) => entry === null) ? filesChosen(dropped.files) : found;
}

async function walk(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//u, '');
  if (found.length > limits.files) return;
  if (isFileEntry(entry)) {
    if (!isContentFile(path) && !/\.zip$/iu.test(path)) return;
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, file });
  } else if (isDirectoryEntry(entry) && !/^(?:\.|node_modules$)/u.test(entry.name)) {
    for (const inside of await entriesIn(entry)) await walk(inside, found);
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectoryEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** All entries of a folder. The browser gives them in parts, and an empty part at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/**
 * Fetches what is in a file of this site's content; null if the site does not have it. Some hosts answer
 * with their start page then. Throws if the server fails or does not answer.
 */
export async function fetchText(path: string): Promise<FileText | null> {
  const response = await fetch(`content/${path}`, { cache: 'no-cache' });
  if (response.status >= 500) throw new Error(String(response.status));
  if (!response.ok) return null;
  const text = fileTextOf(new Uint8Array(await response.arrayBuffer()));
  const type = response.headers.get('Content-Type');
  return isPageInstead(typeof text === 'string' ? text : '', type) ? null : text;
}
