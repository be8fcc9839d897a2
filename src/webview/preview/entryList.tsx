import type { TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { EntryView } from '../../shared/digestView';
import type { FromPreview } from '../../shared/previewMessages';
import type { previewWords, Words } from '../../shared/words';
import { isPlainKey } from '../keys';
import { EntryGroupView } from './entryGroup';
import type { EntryGroup } from './entryGroups';
import { grouped } from './entryGroups';
import { entryId } from './scrolling';
import type { Selection } from './selection';

export interface EntryListProps {
  /** Those that have arrived. */
  readonly entries: readonly EntryView[];
  /** How many there are in all. */
  readonly count: number;
  readonly words: Words<typeof previewWords>;
  readonly current: string | undefined;
  readonly selection: Selection;
  readonly send: (message: FromPreview) => void;
}

/**
 * The entries of a digest. The list is one stop of the Tab key; arrow keys move through it and
 * unfold, Enter unfolds and then goes to the source, Escape folds. Follows the feed pattern of the
 * ARIA Authoring Practices.
 */
export function EntryList({ entries, count, words, current, selection, send }: EntryListProps) {
  const groups = useRef<readonly EntryGroup[]>([]);
  groups.current = grouped(groups.current, entries);
  const has = (key: string | undefined) => entries.some((entry) => entry.key === key);
  const stop = [selection.key, current].find(has) ?? entries[0]?.key;

  const goTo = (entry: EntryView | undefined) => {
    if (entry) {
      selection.selectAndReveal(entry.key);
      document.getElementById(entryId(entry.key))?.focus({ preventScroll: true });
    }
  };

  const onKey = (event: TargetedEvent<HTMLDivElement, KeyboardEvent>) => {
    const at = entries.findIndex(({ key }) => entryId(key) === document.activeElement?.id);
    const key = entries[at]?.key;
    if (key === undefined || !isPlainKey(event)) {
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'j':
        goTo(entries[at + 1]);
        break;
      case 'ArrowUp':
      case 'k':
        goTo(entries[at - 1]);
        break;
      case 'Home':
        goTo(entries[0]);
        break;
      case 'End':
        goTo(entries.at(-1));
        break;
      case 'Enter':
        if (selection.key === key) {
          send({ type: 'openSource', key });
        } else {
          selection.selectInPlace(key);
        }
        break;
      case 'Escape':
        selection.clear();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div class="entries" role="feed" aria-label={words.entries} onKeyDown={onKey}>
      {groups.current.map((group) => (
        <EntryGroupView
          key={group.key}
          group={group}
          count={count}
          words={words}
          current={within(group, current)}
          selected={within(group, selection.key)}
          stop={within(group, stop)}
          onSelect={selection.selectInPlace}
          send={send}
        />
      ))}
    </div>
  );
}

/** The key, where it is of an entry in the group. */
function within({ entries }: EntryGroup, key: string | undefined): string | undefined {
  return key !== undefined && entries.some((entry) => entry.key === key) ? key : undefined;
}
