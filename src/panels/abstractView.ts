import type { Appearance, Occurrence, Paper, Range } from '../core';
import { readableText, visibleText } from '../core';
import type { PrintedView } from '../shared/abstractText';
import type { AbstractView, ContextView, TopicView } from '../shared/abstractView';
import type { LinkView } from '../shared/facts';
import type { TriageView } from '../shared/triageView';
import { countsViews } from './countsView';
import { learntView } from './learntView';
import { occurrenceView } from './occurrenceView';
import type { Language } from './paperFacts';
import { factsView } from './paperFacts';
import { furtherPages, scholarlySearches } from './paperPages';
import type { ShownText } from './segments';
import { shownText, textSegments, uniqueLinks } from './segments';
import { abstractText } from './sentenceViews';

/** A topic of a paper, with the words and the sentences of the abstract, as printed, that decided it. */
export interface PaperTopic {
  readonly id: string;
  readonly label: string;
  readonly because: readonly string[];
  readonly sentences: readonly string[];
}

/** Where a paper stands in the list that is read through. */
export interface ListPosition {
  /** Labels of the groups around it, outermost first. */
  readonly path: readonly string[];
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** What is known of a paper besides the paper itself. */
export interface PaperContext {
  readonly topics: readonly PaperTopic[];
  readonly reading: TriageView;
  readonly position: ListPosition | undefined;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** What the search that led here found in the paper's readable texts. */
  readonly matches: { readonly title: readonly Range[]; readonly abstract: readonly Range[] };
  readonly citation: string | undefined;
  /** Line of an occurrence, from 1. */
  readonly lineOf: (occurrence: Occurrence) => number;
  /** The paper's occurrences with what changed from one to the next. */
  readonly history: readonly Appearance[];
}

/** A paper as the abstract panel shows it. */
export function abstractView(
  paper: Paper,
  context: PaperContext,
  language: Language,
): AbstractView {
  const { matches, reading, topics, citation, lineOf, history } = context;
  const title = shownText(paper.title, matches.title);
  const abstract = shownText(paper.abstract ?? '', matches.abstract);
  const { sentences, claims } = abstractText(abstract);
  const facts = factsView(paper, language);
  const learnt = learntView(paper, language);
  const pages = [...facts.links, ...furtherPages(paper, language.translate)];
  return {
    paperId: paper.id,
    // A link in a title would be one that the title only seems to hold.
    title: textSegments({ ...title, links: [] }),
    context: contextView(context, language),
    facts,
    ...(learnt && { learnt }),
    topics: topics.map((topic) => topicView(topic, language)),
    reading: {
      read: reading.read,
      starred: reading.starred,
      later: reading.later,
      tags: reading.tags.map(visibleText),
      note: visibleLines(reading.note),
    },
    abstract: sentences,
    claims,
    printed: printedView(paper, { title, abstract }),
    isSummary: paper.abstractKind === 'summary',
    occurrences: paper.occurrences.map((occurrence) =>
      occurrenceView(
        occurrence,
        lineOf(occurrence),
        history.find((appearance) => appearance.occurrence === occurrence),
        language,
      ),
    ),
    counts: countsViews(
      history.map(({ occurrence }) => occurrence),
      language,
    ),
    links: uniqueLinks([...pages, ...abstract.links.map(linkView)]),
    searches: scholarlySearches(paper, language.translate),
    ...(citation !== undefined && { citation: visibleLines(citation) }),
  };
}

/** What a dump prints of a paper, where it is shown otherwise. */
function printedView(
  paper: Paper,
  shown: { readonly title: ShownText; readonly abstract: ShownText },
): PrintedView {
  const title = visibleText(paper.title);
  const abstract = visibleText(paper.abstract ?? '');
  return {
    ...(title !== shown.title.text && { title }),
    ...(abstract !== shown.abstract.text && { abstract }),
  };
}

function contextView(context: PaperContext, { translate }: Language): ContextView {
  const { position, hasPrevious, hasNext } = context;
  return {
    path: position?.path.map(visibleText) ?? [],
    ...(position && { position: translate('{0} of {1}', position.index + 1, position.count) }),
    hasPrevious,
    hasNext,
  };
}

function topicView(topic: PaperTopic, { translate }: Language): TopicView {
  const { id, label, because, sentences } = topic;
  const words = because.map(visibleText).join(', ');
  return {
    id,
    label: visibleText(label),
    ...(words !== '' && { because: translate('Words that decided this topic: {0}', words) }),
    sentences: sentences.map((sentence) => visibleText(readableText(sentence))),
  };
}

function linkView({ url, label }: LinkView): LinkView {
  return { url, label: visibleText(label) };
}

function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n');
}
