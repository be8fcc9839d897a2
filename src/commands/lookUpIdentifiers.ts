import { ProgressLocation, l10n, window } from 'vscode';
import type { Paper } from '../core';
import { errorText } from '../host/errorText';
import type { Enrichment } from '../host/enrichment/enrichment';
import type { LookUpOutcome } from '../host/enrichment/lookUp';
import type { LibraryService } from '../host/library/libraryService';
import { NetworkError } from '../host/network/networkError';
import type { Command } from './command';
import { chooseCandidate } from './enrichment/chooseCandidate';
import type { PaperArguments } from './paperArguments';

/** Milliseconds that the status bar tells what was found. */
const noticeTime = 8000;

/** How many papers were found, were not, and are still open. */
type Known = Readonly<Record<'found' | 'missing' | 'open', number>>;

/** What looking up works with. */
export interface LookUpServices {
  readonly papers: PaperArguments;
  readonly library: LibraryService;
  readonly enrichment: Enrichment;
}

/** Finds the arXiv numbers of papers, and what arXiv says of them; asks where it is not sure. */
export function lookUpIdentifiers(services: LookUpServices): Command {
  const { enrichment } = services;
  return {
    id: 'paperDigests.lookUpIdentifiers',
    execute: async (...args) => {
      await enrichment.refresh();
      const meant = await meantPapers(services, args);
      const papers = meant && (await withoutAnswered(meant, enrichment));
      if (!papers || papers.length === 0) {
        return;
      }
      const outcome = await lookUp(papers, enrichment);
      if (!outcome) {
        return;
      }
      const { error } = outcome;
      tell(await askWhich(outcome, enrichment));
      if (error !== undefined && !isCancelled(error)) {
        throw new Error(errorText(error));
      }
    },
  };
}

/** Asks which of several answers papers are, as long as the user wants to tell; what is known then. */
async function askWhich(
  { found, missing, open }: LookUpOutcome,
  enrichment: Enrichment,
): Promise<Known> {
  const known = { found, missing, open: open.length };
  for (const [index, choice] of open.entries()) {
    const decided = await chooseCandidate(choice, index + 1, open.length);
    if (!decided) {
      break;
    }
    await enrichment.lookUp.decide(choice.paper, decided.candidate);
    known[decided.candidate ? 'found' : 'missing']++;
    known.open--;
  }
  return known;
}

/** The papers of a call, or those that the user chooses where there are none. */
async function meantPapers(
  { papers, library, enrichment }: LookUpServices,
  args: readonly unknown[],
): Promise<readonly Paper[] | undefined> {
  if (args.length > 0) {
    return papers.papers(args);
  }
  await library.start();
  const open = papers.papers([]);
  const unasked = enrichment.lookUp.unasked(library.papers());
  const unnumbered = unasked.filter(({ arxivId }) => arxivId === undefined);
  const items = [
    ...(open.length > 0 ? [{ label: l10n.t('The open paper'), papers: open }] : []),
    {
      label: l10n.t('Papers without an arXiv number'),
      description: String(unnumbered.length),
      papers: unnumbered,
    },
    {
      label: l10n.t('All papers that were not looked up yet'),
      description: String(unasked.length),
      papers: unasked,
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Look Up Identifiers') });
  return chosen?.papers;
}

/** What was answered is kept for good; who asks for nothing else is asked whether to ask again. */
async function withoutAnswered(
  papers: readonly Paper[],
  enrichment: Enrichment,
): Promise<readonly Paper[]> {
  const unasked = enrichment.lookUp.unasked(papers);
  if (unasked.length > 0 || papers.length === 0) {
    return unasked;
  }
  const again = l10n.t('Look Up Again');
  const message =
    papers.length === 1
      ? l10n.t('This paper was looked up before.')
      : l10n.t('All of these papers were looked up before.');
  return (await window.showInformationMessage(message, again)) === again ? papers : [];
}

async function lookUp(
  papers: readonly Paper[],
  enrichment: Enrichment,
): Promise<LookUpOutcome | undefined> {
  const isAllowed = await enrichment.allow().catch((error: unknown) => {
    throw new Error(errorText(error));
  });
  if (!isAllowed) {
    return undefined;
  }
  const title = l10n.t('Looking up papers at arXiv');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) => {
    let done = 0;
    return enrichment.lookUp.run(papers, token, (more) => {
      done += more;
      const message = l10n.t('{0} of {1}', done, papers.length);
      progress.report({ message, increment: (more / papers.length) * 100 });
    });
  });
}

function tell({ found, missing, open }: Known): void {
  const parts = [
    l10n.t('{0} found at arXiv', found),
    ...(missing > 0 ? [l10n.t('{0} not found', missing)] : []),
    ...(open > 0 ? [l10n.t('{0} not sure', open)] : []),
  ];
  window.setStatusBarMessage(parts.join(', '), noticeTime);
}

function isCancelled(error: unknown): boolean {
  return error instanceof NetworkError && error.kind === 'cancelled';
}
