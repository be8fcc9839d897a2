import type { CompletionContext } from '../../core';
import { completionsAt, parseQuery, visibleText } from '../../core';
import { QuickPickItemKind, ThemeIcon, l10n } from 'vscode';
import type { SearchItem } from './searchItems';

/** Names that a query may hold, by the field that they belong to. */
export type QueryNames = NonNullable<CompletionContext['names']>;

const mostCompletions = 8;

/** A row for each thing in a query that is not as it should be; choosing one changes nothing. */
export function problemItems(query: string): SearchItem[] {
  return parseQuery(query).problems.map(({ text: { template, values } }) => ({
    label: l10n.t(template, ...values.map((value) => visibleText(String(value)))),
    iconPath: new ThemeIcon('info'),
    alwaysShow: true,
    query,
  }));
}

/** Rows that complete the field or the value at the end of a query. */
export function completionItems(query: string, names: QueryNames): SearchItem[] {
  const rows = completionsAt(query, query.length, { names, limit: mostCompletions })
    .map(({ insert, start, end }) => query.slice(0, start) + insert + query.slice(end))
    .filter((completed) => completed !== query);
  const items = rows.map((completed) => ({
    label: visibleText(completed),
    iconPath: new ThemeIcon('filter'),
    alwaysShow: true,
    query: completed,
  }));
  const heading = { label: l10n.t('narrow down'), kind: QuickPickItemKind.Separator };
  return items.length > 0 ? [heading, ...items] : [];
}
