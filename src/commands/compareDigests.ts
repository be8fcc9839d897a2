import type { QuickPickItem } from 'vscode';
import { Uri, commands, env, l10n, window } from 'vscode';
import type { LibraryDump } from '../core';
import { entryCount, escapeThemeIcons, visibleText } from '../core';
import type { DigestComparisons } from '../host/digestComparisons';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import { dateText } from '../shared/dateText';
import { isString, shape } from '../shared/guards';
import type { Command } from './command';

/** What the command needs of the library. */
type Dumps = Pick<LibraryService, 'start' | 'dumps'>;

interface DigestItem extends QuickPickItem {
  /** Absent in the row that leads on where there is no digest to choose. */
  readonly uri?: Uri;
}

/**
 * Shows two digests side by side, the earlier list on the left. Asks for those that a menu does not
 * hand over.
 *
 * @param withActive whether the active editor's digest is one of them where no menu was used
 */
export function compareDigests(
  library: Dumps,
  comparisons: Pick<DigestComparisons, 'show'>,
  withActive: boolean,
): Command {
  return {
    id: withActive ? 'paperDigests.compareWith' : 'paperDigests.compare',
    execute: async (...args) => {
      const active = withActive ? window.activeTextEditor?.document.uri : undefined;
      const given = args.length > 0 ? digestsOf(args) : active ? [active] : [];
      const first = given[0] ?? (await ask(library, undefined));
      const second = first && (given[1] ?? (await ask(library, first)));
      if (second) {
        const [before, after] = inTime(first, second, library.dumps());
        await comparisons.show(before, after);
      }
    },
  };
}

/**
 * The digests of a call, each once: of all rows or files that are selected where a menu hands them
 * over, else of the one clicked.
 */
function digestsOf([clicked, selected]: readonly unknown[]): Uri[] {
  const others: readonly unknown[] = Array.isArray(selected) ? selected : [selected];
  const uris = [clicked, ...others].flatMap((item) => uriOf(item) ?? []);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** The digest that a file, or a group of the Papers view, stands for. */
function uriOf(item: unknown): Uri | undefined {
  if (item instanceof Uri) {
    return item;
  }
  return isDigestRow(item) ? Uri.parse(item.group.value.uri) : undefined;
}

interface DigestRow {
  readonly group: { readonly value: { readonly uri: string } };
}

const isDigestRow = shape<DigestRow>({
  group: shape<DigestRow['group']>({
    value: shape<DigestRow['group']['value']>({ uri: isString }),
  }),
});

async function ask(library: Dumps, other: Uri | undefined): Promise<Uri | undefined> {
  const items = library.start().then(() => itemsOf(library.dumps(), other));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Compare Digests'),
    placeHolder: other
      ? l10n.t('Select the digest to compare {0} with', fileNameOf(other))
      : l10n.t('Select the first of two digests'),
    matchOnDescription: true,
  });
  if (chosen && !chosen.uri) {
    await commands.executeCommand('paperDigests.addFolder');
  }
  return chosen?.uri;
}

function itemsOf(dumps: readonly LibraryDump[], other: Uri | undefined): readonly DigestItem[] {
  const items = dumps.filter(({ uri }) => uri !== other?.toString()).map(itemOf);
  return items.length > 0
    ? items
    : [
        {
          label: l10n.t('Add Digest Folder…'),
          description: l10n.t('There is no other digest to compare with.'),
        },
      ];
}

function itemOf({ uri, dump, listed }: LibraryDump): DigestItem {
  const count = entryCount(dump);
  const facts = [
    ...(listed ? [dateText(listed, env.language)] : []),
    count === 1 ? l10n.t('1 entry') : l10n.t('{0} entries', count),
  ];
  const parsed = Uri.parse(uri);
  return {
    label: escapeThemeIcons(visibleText(fileNameOf(parsed))),
    description: facts.join(' · '),
    uri: parsed,
  };
}

/** Two digests, the earlier list first; as given where the library does not hold both. */
function inTime(first: Uri, second: Uri, dumps: readonly LibraryDump[]): readonly [Uri, Uri] {
  const placeOf = (uri: Uri): number => dumps.findIndex((dump) => dump.uri === uri.toString());
  const [place, other] = [placeOf(first), placeOf(second)];
  return place >= 0 && place < other ? [second, first] : [first, second];
}
