import { isContentFile, limitReached, limits } from '../../domain/contentCheck/files.ts';
import type { ContentFiles, LimitReached } from '../../domain/contentCheck/files.ts';

/** A file a person chose, with its path in the folder it was chosen with. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

export type ReadFailure = LimitReached | 'not-zip' | 'unreadable' | 'unreachable';

export type FilesRead =
  | { readonly ok: true; readonly files: ContentFiles }
  | { readonly ok: false; readonly failure: ReadFailure; readonly name: string };

/** The files of an input, whether a folder was chosen or files. */
export function filesChosen(list: Iterable<File>): readonly ChosenFile[] {
  return Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** The texts of the content files among those chosen, zips unpacked. Nothing leaves the browser. Never throws. */
export async function readChosen(chosen: readonly ChosenFile[]): Promise<FilesRead> {
  const zip = chosen.find(({ path }) => /\.zip$/iu.test(path));
  if (zip !== undefined) return readZip(zip.file);
  const wanted = chosen.filter(({ path }) => isContentFile(path));
  const failure = limitReached(wanted.map(({ file }) => file.size));
  if (failure !== null) return { ok: false, failure, name: '' };
  try {
    const texts = await Promise.all(
      wanted.map(async ({ path, file }) => [path, await file.text()] as const),
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
      // Sizes are known before anything is unpacked, and no more than them is.
      filter: (entry) => {
        if (!isContentFile(slashed(entry.name))) return false;
        sizes.push(entry.originalSize);
        reached ??= limitReached(sizes);
        return reached === null;
      },
    });
    if (reached !== null) return { ok: false, failure: reached, name };
    const decoder = new TextDecoder();
    const texts = Object.entries(unpacked).map(
      ([path, content]) => [slashed(path), decoder.decode(content)] as const,
    );
    return { ok: true, files: new Map(texts) };
  } catch {
    return { ok: false, failure: 'not-zip', name };
  }
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The files dropped, folders walked through; it gives up looking once there are more than can be checked. */
export async function filesDropped(dropped: DataTransfer): Promise<readonly ChosenFile[]> {
  // Entries can be asked for during the event only, so all of them at once before anything is waited for.
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

/** A browser gives a folder's entries in parts, an empty one last. */
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
 * The text of a file of this site's content; null when it has none. A host that answers everything with its
 * start page has none either. Throws when there is no answer.
 */
export async function fetchText(path: string): Promise<string | null> {
  const response = await fetch(`content/${path}`, { cache: 'no-cache' });
  if (response.status >= 500) throw new Error(String(response.status));
  const isPage = response.headers.get('Content-Type')?.includes('text/html') ?? false;
  return response.ok && !isPage ? response.text() : null;
}
