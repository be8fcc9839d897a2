import type { QuickInputButton } from 'vscode';
import { ThemeIcon, l10n, window } from 'vscode';
import { asValue, hasFilter, parseQuery, withFilter } from '../../core';
import { fileNameOf } from '../../host/fileName';
import type { LibraryService } from '../../host/library/libraryService';

/** A button that puts a filter into the query, or takes it out. */
interface Toggle {
  readonly filter: string;
  readonly on: QuickInputButton;
  readonly off: QuickInputButton;
}

/** The buttons above the search. What they do stands in the query, where it can be changed as well. */
export class SearchToggles {
  readonly save: QuickInputButton = {
    iconPath: new ThemeIcon('bookmark'),
    tooltip: l10n.t('Save Search…'),
  };
  readonly list: QuickInputButton = {
    iconPath: new ThemeIcon('list-flat'),
    tooltip: l10n.t('Show All in Editor'),
  };
  readonly several: QuickInputButton = {
    iconPath: new ThemeIcon('checklist'),
    tooltip: l10n.t('Select Several Papers'),
  };
  readonly one: QuickInputButton = {
    iconPath: new ThemeIcon('close'),
    tooltip: l10n.t('Select One Paper'),
  };
  readonly #toggles: readonly Toggle[];

  /** @param digest name of the digest in front, if there is one */
  constructor(digest: string | undefined) {
    this.#toggles = [
      {
        filter: 'is:unread',
        on: { iconPath: new ThemeIcon('circle-filled'), tooltip: l10n.t('Show Read Papers Too') },
        off: { iconPath: new ThemeIcon('circle'), tooltip: l10n.t('Unread Papers Only') },
      },
      ...(digest === undefined
        ? []
        : [
            {
              filter: `in:${asValue(digest)}`,
              on: { iconPath: new ThemeIcon('files'), tooltip: l10n.t('Search All Digests') },
              off: {
                iconPath: new ThemeIcon('file'),
                tooltip: l10n.t('Search {0} Only', digest),
              },
            },
          ]),
    ];
  }

  /** The buttons beside a query. */
  buttons(query: string, isSeveral: boolean): readonly QuickInputButton[] {
    const parsed = parseQuery(query);
    return [
      ...this.#toggles.map(({ filter, on, off }) => (hasFilter(parsed, filter) ? on : off)),
      ...(query.trim() === '' ? [] : [this.save, this.list]),
      isSeveral ? this.one : this.several,
    ];
  }

  /** The query after a button was pressed; undefined where it is another button. */
  pressed(button: QuickInputButton, query: string): string | undefined {
    const toggle = this.#toggles.find(({ on, off }) => button === on || button === off);
    return toggle && withFilter(query, toggle.filter, button === toggle.off);
  }
}

/** The name of the digest in the editor that is in front. */
export function digestInFront(library: Pick<LibraryService, 'dump'>): string | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && library.dump(uri) ? fileNameOf(uri) : undefined;
}
