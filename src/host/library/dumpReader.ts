import type { Uri } from 'vscode';
import { FileType, workspace } from 'vscode';
import {
  detectDump,
  withOwnTexts,
  type Detection,
  type Dump,
  type ParseOptions,
  type TextPool,
} from '../../core';
import type { ParsedText } from '../../shared/library/parsedText';
import { TitlePlaces } from '../../shared/library/titlePlaces';
import { describeError } from '../describeError';
import { noDigest } from '../digestChoices';
import { decodeText, headBytes, isBinary } from '../decodeText';
import { isMissing } from '../missingFile';
import type { Platform } from '../platform/platform';

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

/** Reads texts, here or elsewhere. */
export interface TextReader {
  /** See `detectDump`. */
  detect(head: string): Promise<Detection>;
  /** See `parseText`. */
  parse(text: string, options: ParseOptions): Promise<ParsedText>;
}

/** How files are read. */
export interface ReadOptions {
  readonly platform: Platform;
  readonly reader: TextReader;
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
  { platform, reader, texts, maxBytes, dialect }: ReadOptions,
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
  if (isBinary(head)) {
    return { kind: 'noDump', version, because: detectDump('\0').because ?? '' };
  }
  const refusal =
    dialect === undefined ? (await reader.detect(decodeText(head))).because : undefined;
  if (refusal !== undefined) {
    return { kind: 'noDump', version, because: refusal };
  }
  const text = decodeText(await workspace.fs.readFile(uri));
  const parsed = await reader.parse(text, {
    uri: uri.toString(),
    ...(dialect !== undefined && { dialect }),
  });
  const dump = withOwnTexts(parsed.dump, texts);
  const titlePlaces = new TitlePlaces(parsed.titles);
  return { kind: 'dump', file: { uri, dump, version, titlePlaces } };
}
