import { ThemeIcon, TreeItem, env, l10n } from 'vscode';
import type { ReadingStatus } from '../core';
import { escapeThemeIcons, readableTitle, visibleText } from '../core';
import { iconOf } from '../host/readingLog/statusIcon';
import { factsLine } from '../shared/factsText';
import { statesText } from './statesText';
import { paperUri } from './paperUri';
import type { GroupRow, PaperRow } from './rows';

/** How many characters of a note a row shows. */
const noteOpening = 60;

/**
 * The tree item of a paper, without its tooltip, which is built when asked for.
 *
 * @param isFiled whether the user put it into a topic by hand
 */
export function paperItem(
  { id, paper, parent }: PaperRow,
  status: ReadingStatus,
  isFiled: boolean,
): TreeItem {
  const title = visibleText(readableTitle(paper.title));
  const item = new TreeItem(escapeThemeIcons(title));
  item.id = id;
  item.description = [describe(paper, yearIsAbove(parent)), ...ownWords(status)].join(' · ');
  item.iconPath = new ThemeIcon(iconOf(status));
  item.resourceUri = paperUri(paper.id, status.read);
  item.contextValue = [
    'paper',
    status.read ? 'read' : 'unread',
    status.starred ? 'starred' : 'unstarred',
    status.later ? 'later' : 'notLater',
    status.hidden ? 'hidden' : 'shown',
    ...(paper.occurrences.length > 1 ? ['several'] : []),
    ...(isFiled ? ['filed'] : []),
  ].join(' ');
  item.accessibilityInformation = {
    label: [title, describe(paper, false), statesText(status), ...ownWords(status)].join(', '),
  };
  item.command = {
    command: 'paperDigests.openPaper',
    title: l10n.t('Open'),
    arguments: [paper.id],
  };
  return item;
}

/** Date · authors or organisation · comments. */
export function describe(paper: PaperRow['paper'], withoutYear: boolean): string {
  return factsLine(paper, env.language, l10n.t, { year: withoutYear ? 'hidden' : 'shown' });
}

/** The reader's tags, and how the note begins. */
function ownWords({ tags, note }: ReadingStatus): string[] {
  const [first = ''] = note.trim().split('\n', 1);
  const opening = visibleText(first.slice(0, noteOpening)).trim();
  return [
    tags.map((tag) => `#${visibleText(tag)}`).join(' '),
    opening.length < note.trim().length ? `${opening}…` : opening,
  ].filter((part) => part !== '');
}

/** Whether a group above already says the year, for certain. */
function yearIsAbove(parent: GroupRow | undefined): boolean {
  for (let row = parent; row; row = row.parent) {
    const { value } = row.group;
    if (value.key === 'date' && value.year !== undefined && !value.uncertain) {
      return true;
    }
  }
  return false;
}
