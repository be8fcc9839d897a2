import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import type { ResolvedDate } from '../core';
import { candidateYears } from '../host/candidateYears';
import type { DigestChoices } from '../host/digestChoices';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import type { Command } from './command';
import { digestDocument } from './digestDocument';

/** The years that a list of papers can be of. */
const firstYear = 1991;
const lastYear = 2999;

interface YearItem extends QuickPickItem {
  /** Absent to leave the year to the evidence; `ask` to be typed. */
  readonly year?: number | 'ask';
}

/** Sets the year of a digest's list where its text leaves the year open; the file stays as it is. */
export function setDigestYear(choices: DigestChoices, library: LibraryService): Command {
  return {
    id: 'paperDigests.setYear',
    execute: async (target, year) => {
      const document = await digestDocument(target);
      if (!document) {
        return;
      }
      const { uri } = document;
      if (typeof year === 'number') {
        await choices.setYear(uri, year);
        return;
      }
      const items = yearItems(library.dump(uri)?.listed, choices.of(uri).year);
      const chosen = await window.showQuickPick(items, {
        title: l10n.t('Set Year of Digest'),
        placeHolder: l10n.t('Select the year of the list in {0}', fileNameOf(uri)),
      });
      if (!chosen) {
        return;
      }
      const typed = chosen.year === 'ask' ? await askYear() : chosen.year;
      if (chosen.year !== 'ask' || typed !== undefined) {
        await choices.setYear(uri, typed);
      }
    },
  };
}

function yearItems(listed: ResolvedDate | undefined, current: number | undefined): YearItem[] {
  const years = candidateYears(listed, new Date());
  const known = current === undefined || years.includes(current) ? years : [current, ...years];
  return [
    ...known.map((year) => ({ label: String(year), year, ...mark(year === current) })),
    { label: l10n.t('Another year…'), year: 'ask' },
    { label: l10n.t('Let Paper Digests work it out'), ...mark(current === undefined) },
  ];
}

function mark(isCurrent: boolean): { readonly description?: string } {
  return isCurrent ? { description: l10n.t('current') } : {};
}

async function askYear(): Promise<number | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('Set Year of Digest'),
    prompt: l10n.t('The year of the list, for example {0}', '2025'),
    validateInput: (value) =>
      isYear(value)
        ? undefined
        : l10n.t('Enter a year from {0} to {1}.', String(firstYear), String(lastYear)),
  });
  return text === undefined ? undefined : Number(text);
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text.trim()) && Number(text) >= firstYear && Number(text) <= lastYear;
}
