import type { TextDocument } from 'vscode';
import { LanguageStatusSeverity, env, l10n, languages, window, workspace } from 'vscode';
import { dialectLabel } from '../host/dialectLabels';
import { DisposableOwner } from '../host/disposables';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage } from '../host/dumpDocuments';
import { dateText } from '../shared/dateText';
import type { DateLibrary, DigestDiagnostics } from './digestDiagnostics';
import { longLines } from './longLines';
import type { OpenDumps } from './openDumps';

/** Tells in the status of the language what the active dump is, and what VS Code cannot do with it. */
export class DigestStatus extends DisposableOwner {
  readonly #documents: DumpDocuments;
  readonly #library: DateLibrary;
  readonly #diagnostics: DigestDiagnostics;
  readonly #digest = this.register(
    languages.createLanguageStatusItem('paperDigests.digest', { language: dumpLanguage }),
  );
  readonly #limits = this.register(languages.createLanguageStatusItem('paperDigests.limits', []));

  /** @param diagnostics made before this, so that they are there when a dump settles */
  constructor(
    documents: DumpDocuments,
    library: DateLibrary,
    openDumps: OpenDumps,
    diagnostics: DigestDiagnostics,
  ) {
    super();
    this.#diagnostics = diagnostics;
    this.#documents = documents;
    this.#library = library;
    this.#digest.name = l10n.t('Digest');
    this.#limits.name = l10n.t('Digest: limits of the editor');
    this.register(
      openDumps.onDidSettle((document) => {
        if (document === window.activeTextEditor?.document) {
          this.#show(document);
        }
      }),
    );
    this.register(
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === dumpLanguage) {
          this.#show(editor.document);
        }
      }),
    );
  }

  #show(document: TextDocument): void {
    const dump = this.#documents.parse(document);
    const { label } = dialectLabel(dump.dialect);
    const count = dump.entries.length;
    this.#digest.text =
      dump.dialect === 'unknown'
        ? l10n.t('Not a digest')
        : count === 1
          ? l10n.t('{0} · 1 entry', label)
          : l10n.t('{0} · {1} entries', label, count);
    this.#digest.detail = this.#detail(document);
    this.#digest.severity =
      count === 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    this.#digest.command = {
      command: 'paperDigests.selectDialect',
      title: l10n.t('Select Dialect'),
      arguments: [document.uri],
    };
    this.#showLimits(document);
  }

  #detail(document: TextDocument): string {
    const { listed } = this.#documents.parse(document);
    const date = this.#library.dump(document.uri)?.listed ?? listed;
    const problems = this.#diagnostics.countIn(document.uri);
    return [
      problems === 0
        ? l10n.t('no problems')
        : problems === 1
          ? l10n.t('1 problem')
          : l10n.t('{0} problems', problems),
      ...(date ? [l10n.t('listed {0}', dateText(date, env.language))] : []),
    ].join(' · ');
  }

  #showLimits(document: TextDocument): void {
    const limit = workspace
      .getConfiguration('editor', document)
      .get('maxTokenizationLineLength', 20_000);
    const { first, count } = longLines(document.getText(), limit);
    if (first === undefined) {
      this.#limits.selector = [];
      return;
    }
    this.#limits.selector = { language: dumpLanguage, pattern: document.uri.fsPath };
    this.#limits.text =
      count === 1
        ? l10n.t('Line {0} is too long for VS Code to color', first + 1)
        : l10n.t('{0} lines are too long for VS Code to color', count);
    this.#limits.detail = l10n.t('the preview shows them');
    this.#limits.command = {
      command: 'paperDigests.openPreviewToSide',
      title: l10n.t('Open Preview'),
      arguments: [document.uri],
    };
  }
}
