import type { Memento, QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import type { CitationFormatId } from '../../core';
import { citationFormats } from '../../core';

const memoryKey = 'paperDigests.citationFormat';

interface FormatItem extends QuickPickItem {
  readonly format: CitationFormatId;
}

/** The name of a format, as those who use it call it. */
export function formatName(format: CitationFormatId): string {
  const names: Readonly<Record<CitationFormatId, string>> = {
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
    markdown: 'Markdown',
    csv: 'CSV',
    jsonl: 'JSON Lines',
  };
  return names[format];
}

/** Asks for a format, the one of the last time first; undefined where none is chosen. */
export async function askFormat(
  title: string,
  memory: Memento,
): Promise<CitationFormatId | undefined> {
  const last = memory.get<string>(memoryKey);
  const items = citationFormats
    .map(({ id, extension }): FormatItem => ({
      label: formatName(id),
      description: id === last ? l10n.t('last used') : `.${extension}`,
      format: id,
    }))
    .sort((a, b) => Number(b.format === last) - Number(a.format === last));
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Select a format'),
  });
  if (chosen) {
    await memory.update(memoryKey, chosen.format);
  }
  return chosen?.format;
}

/** A format by its name as other callers than users give it. */
export function formatIn(value: unknown): CitationFormatId | undefined {
  return citationFormats.find(({ id }) => id === value)?.id;
}
