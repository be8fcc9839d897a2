import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import type { Candidate } from '../../core';
import { escapeThemeIcons, readableText, readableTitle, visibleText } from '../../core';
import type { OpenChoice } from '../../host/enrichment/lookUp';

/** Characters of an abstract by which it is known. */
const beginning = 160;

interface CandidateItem extends QuickPickItem {
  /** Absent for none of them. */
  readonly candidate?: Candidate;
}

/**
 * Asks which of several answers a paper is. Undefined where the question was left; without a candidate
 * where it is none of them.
 *
 * @param place of the question among all, from 1
 */
export async function chooseCandidate(
  { paper, candidates }: OpenChoice,
  place: number,
  count: number,
): Promise<{ readonly candidate: Candidate | undefined } | undefined> {
  const common = candidates.length > 1 ? commonReasons(candidates) : [];
  const items: CandidateItem[] = [
    ...candidates.map((candidate) => itemOf(candidate, common)),
    { label: l10n.t('None of these'), alwaysShow: true },
  ];
  const title = shown(readableTitle(paper.title));
  const chosen = await window.showQuickPick(items, {
    title: count > 1 ? l10n.t('{0} ({1} of {2})', title, place, count) : title,
    placeHolder: l10n.t('Which of these is it? {0}', startOf(paper.abstract)),
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return chosen && { candidate: chosen.candidate };
}

/** The reasons that all candidates have, which tell none from the others. */
function commonReasons(candidates: readonly Candidate[]): string[] {
  const [first, ...others] = candidates.map(reasonsOf);
  return (first ?? []).filter((reason) => others.every((reasons) => reasons.includes(reason)));
}

function reasonsOf({ agreement }: Candidate): string[] {
  return agreement.reasons.map(({ template, values }) => l10n.t(template, ...values));
}

/** @param common reasons that are left out */
function itemOf(candidate: Candidate, common: readonly string[]): CandidateItem {
  const { paper, agreement } = candidate;
  const reasons = reasonsOf(candidate).filter((reason) => !common.includes(reason));
  return {
    label: shown(readableTitle(paper.title)),
    description: [
      l10n.t('{0} % sure', Math.round(agreement.score * 100)),
      paper.arxivId,
      paper.submitted?.year ?? '',
    ].join(' · '),
    detail: [...reasons, startOf(paper.abstract)].join(' '),
    candidate,
  };
}

function startOf(abstract: string | undefined): string {
  return shown(readableText(abstract ?? '')).slice(0, beginning);
}

function shown(text: string): string {
  return escapeThemeIcons(visibleText(text));
}
