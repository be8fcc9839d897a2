import type { Uri } from 'vscode';
import { FileType, workspace } from 'vscode';
import { detectDump, withOwnTexts, type Dump, type ParseOptions, type TextPool } from '../../core';
import { describeError } from '../describeError';
import { noDigest } from '../digestChoices';
import { decodeText, headBytes, isBinary } from '../decodeText';
import { isMissing } from '../missingFile';
import type { Platform } from '../platform/platform';
import { TitlePlaces } from './titlePlaces';

/** What a file turned out to be. */
export type ReadOutcome =
  | { readonly kind: 'dump'; readonly file: DumpFile }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'noDump'; readonly version: FileVersion; readonly because: string }
  | { readonly kind: 'tooLarge'; readonly version: FileVersion; readonly bytes: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly because: string };

/** A dump as read from a file. */
export interface DumpFile {
  readonly uri: Uri;
  readonly dump: Dump;
  readonly version: FileVersion;
  readonly titlePlaces: TitlePlaces;
}

/** What tells one content of a file from the next without reading it. */
export interface FileVersion {
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** Reads a text as a dump, here or elsewhere. */
export type ParseText = (text: string, options: ParseOptions) => Promise<Dump>;

/** How files are read. */
export interface ReadOptions {
  readonly platform: Platform;
  /** Reads the text of a dump, see `parseDump`. */
  readonly parse: ParseText;
  /** Where the texts of dumps are kept. */
  readonly texts: TextPool;
  /** Larger files are not read. */
  readonly maxBytes: number;
  /** The user's word on what it is, which stands above what it looks like. */
  readonly dialect?: string | undefined;
}

/** Reads a file if it is a dump; of others only the first few kilobytes are looked at. */
export async function readDump(
  uri: Uri,
  known: FileVersion | undefined,
  options: ReadOptions,
): Promise<ReadOutcome> {
  try {
    return await readIfChanged(uri, known, options);
  } catch (error) {
    // Deleted or moved between being listed and being read: the watcher tells what follows.
    return isMissing(error)
      ? { kind: 'gone' }
      : { kind: 'unreadable', because: describeError(error) };
  }
}

async function readIfChanged(
  uri: Uri,
  known: FileVersion | undefined,
  { platform, parse, texts, maxBytes, dialect }: ReadOptions,
): Promise<ReadOutcome> {
  const stat = await workspace.fs.stat(uri);
  const version: FileVersion = { modified: stat.mtime, size: stat.size };
  if ((stat.type & FileType.File) === 0) {
    return { kind: 'gone' };
  }
  if (known?.modified === version.modified && known.size === version.size) {
    return { kind: 'unchanged' };
  }
  if (dialect === noDigest) {
    return { kind: 'noDump', version, because: 'The user says that it is not a digest.' };
  }
  if (version.size === 0) {
    return { kind: 'noDump', version, because: detectDump('').because ?? '' };
  }
  if (version.size > maxBytes) {
    return { kind: 'tooLarge', version, bytes: version.size };
  }
  const head = await platform.readHead(uri, headBytes);
  const binary = isBinary(head);
  const detection = detectDump(binary ? '\0' : decodeText(head));
  const isChosen = dialect !== undefined && !binary;
  if (detection.dialect === undefined && !isChosen) {
    return { kind: 'noDump', version, because: detection.because };
  }
  const text = decodeText(await workspace.fs.readFile(uri));
  const dump = await parse(text, {
    uri: uri.toString(),
    ...(dialect !== undefined && { dialect }),
  });
  const titlePlaces = new TitlePlaces(text, dump);
  const own = withOwnTexts(dump, texts);
  return { kind: 'dump', file: { uri, dump: own, version, titlePlaces } };
}
