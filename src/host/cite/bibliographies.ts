import type { TextDocument } from 'vscode';
import { CancellationTokenSource, Uri, workspace } from 'vscode';
import type { BibliographyEntry, CiteLanguage } from '../../core';
import { namedBibliographies, readBibliography, rootDocument } from '../../core';
import { decodeText } from '../decodeText';
import { DisposableOwner } from '../disposables';
import { runInSlices } from '../slices';

/** Largest .bib file that is read, in bytes. */
const largestFile = 32 * 1024 * 1024;
/** How many files are remembered. */
const mostKept = 20;

/** A .bib file that a document names. */
export interface Bibliography {
  readonly byKey: ReadonlyMap<string, BibliographyEntry>;
  /** Entries by the ids under which the library may have their papers. */
  readonly byId: ReadonlyMap<string, BibliographyEntry>;
}

interface Read {
  /** What the file was when it was read: its version in the editor, or its time and size. */
  readonly state: string;
  readonly bibliography: Bibliography;
}

/** Reads the .bib files that documents name, each version of one once. */
export class Bibliographies extends DisposableOwner {
  readonly #read = new Map<string, Read>();
  readonly #disposal = this.register(new CancellationTokenSource());

  /** The bibliographies that a document, or the one that it is a part of, names and that are there. */
  async of(document: TextDocument, language: CiteLanguage): Promise<readonly Bibliography[]> {
    const uris = await this.namedIn(document, language);
    const found = await Promise.all(uris.map((uri) => this.#bibliographyAt(uri)));
    return found.filter((bibliography) => bibliography !== undefined);
  }

  /** Where the .bib files stand that a document names, or the one that it is a part of. */
  async namedIn(document: TextDocument, language: CiteLanguage): Promise<readonly Uri[]> {
    const text = document.getText();
    const own = namedBibliographies(language, text);
    if (own.length > 0 || language !== 'latex') {
      return own.map((path) => beside(document.uri, path));
    }
    const root = rootDocument(text);
    if (root === undefined) {
      return [];
    }
    const uri = beside(document.uri, root);
    const whole = await textAt(uri);
    return namedBibliographies(language, whole ?? '').map((path) => beside(uri, path));
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  async #bibliographyAt(uri: Uri): Promise<Bibliography | undefined> {
    const state = await stateOf(uri);
    if (state === undefined) {
      return undefined;
    }
    const file = uri.toString();
    const known = this.#read.get(file);
    if (known?.state === state) {
      return known.bibliography;
    }
    const text = await textAt(uri);
    const entries = await runInSlices(readBibliography(text ?? ''), this.#disposal.token);
    if (!entries) {
      return undefined;
    }
    const bibliography = {
      byKey: new Map(entries.map((entry) => [entry.key, entry])),
      byId: new Map(entries.flatMap((entry) => entry.ids.map((id) => [id, entry]))),
    };
    this.#read.delete(file);
    this.#read.set(file, { state, bibliography });
    for (const oldest of [...this.#read.keys()].slice(0, -mostKept)) {
      this.#read.delete(oldest);
    }
    return bibliography;
  }
}

/** A path as a document writes it: beside the document, unless it is absolute. */
function beside(document: Uri, path: string): Uri {
  const plain = path.replaceAll('\\', '/');
  return plain.startsWith('/')
    ? document.with({ path: plain })
    : Uri.joinPath(document, '..', plain);
}

function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

async function stateOf(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) {
    return `version ${String(open.version)}`;
  }
  try {
    const { mtime, size } = await workspace.fs.stat(uri);
    return size > largestFile ? undefined : `${String(mtime)} ${String(size)}`;
  } catch {
    // A document may name files that are not there yet.
    return undefined;
  }
}

async function textAt(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) {
    return open.getText();
  }
  try {
    return decodeText(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
