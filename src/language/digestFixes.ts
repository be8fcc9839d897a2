import type {
  CodeActionContext,
  CodeActionProvider,
  CodeActionProviderMetadata,
  Command,
  Diagnostic,
  Range,
  TextDocument,
} from 'vscode';
import { CodeAction, CodeActionKind, Location, l10n } from 'vscode';
import type { Dump, Entry, ResolvedDate } from '../core';
import { entryIds } from '../core';
import { candidateYears } from '../host/candidateYears';
import { noDigest } from '../host/digestChoices';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import { diagnosticSource } from './digestDiagnostics';
import { rangeIn } from './ranges';

/** The kinds of actions that {@link DigestFixes} offers. */
export const fixMetadata: CodeActionProviderMetadata = {
  providedCodeActionKinds: [CodeActionKind.QuickFix],
};

/** What can be done about what is odd in a dump, with its file left as it is. */
export class DigestFixes implements CodeActionProvider {
  readonly #documents: DumpDocuments;
  readonly #library: Pick<LibraryService, 'dump'>;

  constructor(documents: DumpDocuments, library: Pick<LibraryService, 'dump'>) {
    this.#documents = documents;
    this.#library = library;
  }

  provideCodeActions(
    document: TextDocument,
    _: Range,
    { diagnostics }: CodeActionContext,
  ): CodeAction[] {
    return diagnostics
      .filter(({ source }) => source === diagnosticSource)
      .flatMap((diagnostic) =>
        this.#commands(document, diagnostic).map((command) => action(command, diagnostic)),
      );
  }

  #commands(document: TextDocument, diagnostic: Diagnostic): readonly Command[] {
    const { uri } = document;
    switch (diagnostic.code) {
      case 'unresolved-year':
      case 'date-contradiction':
        return yearCommands(document, this.#library.dump(uri)?.listed);
      case 'no-entries':
        return dialectCommands(document);
      case 'repeated-paper': {
        const offset = document.offsetAt(diagnostic.range.start);
        const first = firstPrinting(this.#documents.parse(document), offset);
        return first ? [goTo(document, diagnostic, first)] : [];
      }
      default:
        return [];
    }
  }
}

function action(command: Command, diagnostic: Diagnostic): CodeAction {
  const made = new CodeAction(command.title, CodeActionKind.QuickFix);
  made.command = command;
  made.diagnostics = [diagnostic];
  return made;
}

function yearCommands({ uri }: TextDocument, listed: ResolvedDate | undefined): Command[] {
  return [
    ...candidateYears(listed, new Date()).map((year) => ({
      command: 'paperDigests.setYear',
      title: l10n.t('Set the year of this digest to {0}', String(year)),
      arguments: [uri, year],
    })),
    {
      command: 'paperDigests.setYear',
      title: l10n.t('Set the year of this digest…'),
      arguments: [uri],
    },
  ];
}

function dialectCommands({ uri }: TextDocument): Command[] {
  return [
    {
      command: 'paperDigests.selectDialect',
      title: l10n.t('Select another dialect…'),
      arguments: [uri],
    },
    {
      command: 'paperDigests.selectDialect',
      title: l10n.t('This is not a digest'),
      arguments: [uri, noDigest],
    },
  ];
}

function goTo(document: TextDocument, { range }: Diagnostic, { titleRange }: Entry): Command {
  const target = new Location(document.uri, rangeIn(document, titleRange));
  return {
    command: 'editor.action.goToLocations',
    title: l10n.t('Go to the first printing of this paper'),
    arguments: [document.uri, range.start, [target], 'goto', ''],
  };
}

/** The first entry of the paper that the entry at an offset is of; undefined when that is it. */
function firstPrinting({ entries }: Dump, offset: number): Entry | undefined {
  const here = entries.find(({ start, end }) => start <= offset && offset <= end);
  const ids = here ? entryIds(here) : [];
  const first = entries.find((entry) => entryIds(entry).some((id) => ids.includes(id)));
  return first === here ? undefined : first;
}
