import { env, l10n } from 'vscode';
import type { FoundWords, Paper } from '../core';
import { matchesIn, searchText, toBibTeX } from '../core';
import type { AbstractState, AbstractView } from '../shared/abstractView';
import type { PaperContext } from './abstractView';
import { abstractView } from './abstractView';
import type { AbstractServices } from './services';

/**
 * What the abstract panel has to show for a paper's id.
 *
 * @param words what is marked: the words of the search that led to the paper
 */
export function paperState(
  services: AbstractServices,
  paper: Paper | undefined,
  words: FoundWords | undefined,
): AbstractState {
  if (paper) {
    const language = { translate: l10n.t, locale: env.language };
    return {
      kind: 'paper',
      view: abstractView(paper, contextOf(services, paper, words), language),
    };
  }
  return services.library.status.loading
    ? { kind: 'loading', message: l10n.t('Reading the digests…') }
    : {
        kind: 'gone',
        message: l10n.t('This paper is in none of your digests any more.'),
        hint: l10n.t('It comes back here when a digest holds it again.'),
      };
}

/** Whether a view holds a link, so that following it was offered to the reader. */
export function holdsLink(view: AbstractView, url: string): boolean {
  const { links, searches, facts } = view;
  return [...links, ...searches, ...facts.links].some((link) => link.url === url);
}

function contextOf(
  services: AbstractServices,
  paper: Paper,
  words: FoundWords | undefined,
): PaperContext {
  const { library, readingLog, order, citations } = services;
  return {
    topics: topicsOf(services, paper),
    reading: readingLog.statusOf(paper),
    position: order.position(paper.id),
    hasPrevious: order.neighbour(paper.id, -1) !== undefined,
    hasNext: order.neighbour(paper.id, 1) !== undefined,
    matches: words ? matchesIn(searchText(paper), words) : { title: [], abstract: [] },
    citation: toBibTeX(paper, citations.keys.keyNow(paper)),
    lineOf: ({ uri, entry }) => library.titleLine(uri, entry) + 1,
    history: library.ledger.history(paper),
  };
}

function topicsOf({ library }: AbstractServices, paper: Paper): PaperContext['topics'] {
  const labels = new Map(library.topics?.topics.map(({ id, label }) => [id, label]));
  const shares = library.topics?.assign(paper) ?? [];
  const sentencesFor = (topic: string): string[] =>
    library.topics
      ?.decidingSentences(paper, topic)
      .map(({ start, end }) => (paper.abstract ?? '').slice(start, end)) ?? [];
  return shares.flatMap(({ topic, because }) => {
    const label = labels.get(topic);
    return label === undefined
      ? []
      : [{ id: topic, label, because, sentences: sentencesFor(topic) }];
  });
}
