import type { QuickInputButton, QuickPickItem } from 'vscode';
import { QuickPickItemKind, ThemeIcon, env, l10n } from 'vscode';
import type { Hit, Paper, Range, ReadingStatus } from '../../core';
import { escapeThemeIcons, readableTitle, searchText, snippet, visibleText } from '../../core';
import { iconOf } from '../../host/readingLog/statusIcon';
import { factsLine } from '../../shared/factsText';
import { reasonsText } from '../../shared/reasonsText';

/** Longest snippet of an abstract, in characters: what one line of the quick pick shows. */
const snippetLength = 160;

/** A row of the search. */
export interface SearchItem extends QuickPickItem {
  readonly paper?: Paper;
  /** A query to search for instead, on the row that offers another spelling. */
  readonly query?: string;
  /** What choosing the row does besides, after which the search goes on. */
  readonly run?: () => void;
  /** Takes the row out of what is kept, by its button. */
  readonly remove?: () => Thenable<void>;
}

export interface SearchButtons {
  readonly openToSide: QuickInputButton;
  readonly star: QuickInputButton;
  readonly unstar: QuickInputButton;
}

/** Makes the buttons, whose words are in the reader's language. */
export function searchButtons(): SearchButtons {
  return {
    openToSide: {
      iconPath: new ThemeIcon('split-horizontal'),
      tooltip: l10n.t('Open to the Side'),
    },
    star: { iconPath: new ThemeIcon('star-empty'), tooltip: l10n.t('Star') },
    unstar: { iconPath: new ThemeIcon('star-full'), tooltip: l10n.t('Remove Star') },
  };
}

/**
 * The row of a paper that matches. VS Code marks the typed text where it stands in a row as it is;
 * where it does not, after a slip or with words apart, the row tells by which words it was found.
 */
export function hitItem(
  paper: Paper,
  { matches, reasons }: Hit,
  query: string,
  status: ReadingStatus,
  buttons: SearchButtons,
): SearchItem {
  const { title, abstract } = searchText(paper);
  const found = snippetText(abstract, matches.abstract);
  const typed = query.trim().toLowerCase();
  const isMarked = [title, found].some((text) => text.toLowerCase().includes(typed));
  const detail = isMarked
    ? found
    : [reasonsText(reasons, l10n.t), found].filter(Boolean).join(' — ');
  return paperItem(paper, status, buttons, detail);
}

/** The row of a paper that is shown without a search. */
export function recentItem(
  paper: Paper,
  status: ReadingStatus,
  buttons: SearchButtons,
): SearchItem {
  return paperItem(paper, status, buttons, snippetText(searchText(paper).abstract, []));
}

/** A heading between rows. */
export function separator(label: string): SearchItem {
  return { label, kind: QuickPickItemKind.Separator };
}

/** The only row of a query that finds nothing; choosing it changes nothing. */
export function nothingItem(query: string): SearchItem {
  return { label: l10n.t('No papers found'), alwaysShow: true, query };
}

/** The row that offers another spelling of a query without matches. */
export function suggestionItem(query: string): SearchItem {
  return {
    label: l10n.t('Search for “{0}” instead', visibleText(query)),
    iconPath: new ThemeIcon('lightbulb'),
    alwaysShow: true,
    query,
  };
}

/** The row of a search that was saved under a name. */
export function savedItem(
  { name, query }: { readonly name: string; readonly query: string },
  remove: () => Thenable<void>,
): SearchItem {
  return {
    label: shown(name),
    ...(name === query ? {} : { description: shown(query) }),
    iconPath: new ThemeIcon('bookmark'),
    buttons: [{ iconPath: new ThemeIcon('close'), tooltip: l10n.t('Remove Saved Search') }],
    alwaysShow: true,
    query,
    remove,
  };
}

/** The row of a search of before. */
export function formerItem(query: string, remove: () => Thenable<void>): SearchItem {
  return {
    label: shown(query),
    iconPath: new ThemeIcon('history'),
    buttons: [{ iconPath: new ThemeIcon('close'), tooltip: l10n.t('Remove from History') }],
    alwaysShow: true,
    query,
    remove,
  };
}

/** The row that tells of papers that are not found because indexing was stopped, and goes on with it. */
export function stoppedItem(waiting: number, resume: () => void): SearchItem {
  return {
    label: l10n.t('Go on indexing'),
    description: l10n.t('{0} papers are not searched yet', waiting.toLocaleString(env.language)),
    iconPath: new ThemeIcon('debug-continue'),
    alwaysShow: true,
    run: resume,
  };
}

function paperItem(
  paper: Paper,
  status: ReadingStatus,
  buttons: SearchButtons,
  detail: string,
): SearchItem {
  return {
    label: shown(readableTitle(paper.title)),
    description: escapeThemeIcons(factsLine(paper, env.language, l10n.t)),
    ...(detail === '' ? {} : { detail: shown(detail) }),
    iconPath: new ThemeIcon(iconOf(status)),
    buttons: [status.starred ? buttons.unstar : buttons.star, buttons.openToSide],
    // The rows are found and ordered by our own search; VS Code's filter is not to hide any.
    alwaysShow: true,
    paper,
  };
}

function snippetText(abstract: string, matches: readonly Range[]): string {
  return abstract === '' ? '' : snippet(abstract, matches, snippetLength).text;
}

function shown(text: string): string {
  return escapeThemeIcons(visibleText(text));
}
