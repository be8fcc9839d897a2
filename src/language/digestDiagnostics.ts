import type { TextDocument, Uri } from 'vscode';
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Range,
  l10n,
  languages,
} from 'vscode';
import type { ProblemSeverity, Range as Span } from '../core';
import { DisposableOwner } from '../host/disposables';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import { digestFindings, type Finding } from './digestFindings';
import { entryPlace } from './occurrencePlaces';
import type { OpenDumps } from './openDumps';
import { rangeIn } from './ranges';

/** Who speaks in the Problems view. */
export const diagnosticSource = 'Paper Digests';

/** What the library can say of a digest's dates. */
export type DateLibrary = Pick<LibraryService, 'dump' | 'contradictions' | 'titlePlace'>;

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  information: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** Shows in the open dumps what is odd about them; never as an error, since captures are what they are. */
export class DigestDiagnostics extends DisposableOwner {
  readonly #collection = this.register(languages.createDiagnosticCollection('paperDigests'));

  constructor(documents: DumpDocuments, library: DateLibrary, openDumps: OpenDumps) {
    super();
    this.register(
      openDumps.onDidSettle((document) => {
        if (!document.isClosed && document.languageId === dumpLanguage) {
          const findings = findingsIn(document, documents, library);
          this.#collection.set(
            document.uri,
            findings.map((finding) => diagnostic(document, finding, documents, library)),
          );
        }
      }),
    );
    this.register(
      openDumps.onDidClose(({ uri }) => {
        this.#collection.delete(uri);
      }),
    );
  }

  /** How many diagnostics an open dump has, as of when it settled last. */
  countIn(uri: Uri): number {
    return this.#collection.get(uri)?.length ?? 0;
  }
}

/** All there is to tell about an open dump. */
function findingsIn(
  document: TextDocument,
  documents: Pick<DumpDocuments, 'parse'>,
  library: DateLibrary,
): readonly Finding[] {
  const { uri } = document;
  const held = library.dump(uri);
  const known = held && {
    uri: uri.toString(),
    ...(held.listed && { listed: held.listed }),
    contradictions: library.contradictions(uri),
  };
  return digestFindings(documents.parse(document), known, l10n.t);
}

function diagnostic(
  document: TextDocument,
  finding: Finding,
  documents: Pick<DumpDocuments, 'parse'>,
  library: DateLibrary,
): Diagnostic {
  const { code, text, severity, span, related } = finding;
  const made = new Diagnostic(firstLine(document, span), text, severities[severity]);
  made.source = diagnosticSource;
  made.code = code;
  if (code === 'unknown-line') {
    made.tags = [DiagnosticTag.Unnecessary];
  }
  made.relatedInformation = related.map(
    (place) => new DiagnosticRelatedInformation(entryPlace(place, library, documents), place.text),
  );
  return made;
}

/** A span up to the end of its first line: a whole page underlined says no more than that. */
function firstLine(document: TextDocument, span: Span): Range {
  const range = rangeIn(document, span);
  return range.isSingleLine
    ? range
    : new Range(range.start, document.lineAt(range.start.line).range.end);
}
