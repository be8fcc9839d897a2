import type { CancellationToken, DocumentLinkProvider, TextDocument } from 'vscode';
import { DocumentLink, Uri, l10n } from 'vscode';
import type { TextLink } from '../core';
import { sourceLinks } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import { runInSlices } from '../host/slices';
import { secureUrl } from '../shared/segment';
import { rangeIn } from './ranges';

/** Addresses, arXiv ids and DOIs of a dump as links that Ctrl+Click opens. */
export class DigestLinks implements DocumentLinkProvider {
  readonly #documents: DumpDocuments;

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  async provideDocumentLinks(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentLink[]> {
    const { version } = document;
    const dump = this.#documents.parse(document);
    const links = await runInSlices(sourceLinks(document.getText(), dump), token);
    if (!links || document.version !== version) {
      return [];
    }
    return links.flatMap((link) => documentLink(document, link) ?? []);
  }
}

function documentLink(document: TextDocument, link: TextLink): DocumentLink | undefined {
  const target = webUri(link.url);
  if (!target) {
    return undefined;
  }
  const shown = new DocumentLink(rangeIn(document, link), target);
  const tooltip = tooltipOf(link);
  if (tooltip !== undefined) {
    shown.tooltip = tooltip;
  }
  return shown;
}

function tooltipOf({ kind }: TextLink): string | undefined {
  switch (kind) {
    case 'arxiv':
      return l10n.t('Open arXiv page');
    case 'doi':
      return l10n.t('Open DOI');
    case 'url':
      // The editor says what it does with an address.
      return undefined;
  }
}

function webUri(url: string): Uri | undefined {
  try {
    const web = secureUrl(url);
    return web === undefined ? undefined : Uri.parse(web, true);
  } catch {
    return undefined;
  }
}
