import { useState } from 'preact/hooks';
import type { EntryView, TopicCountView } from '../../shared/digestView';
import type { previewWords, Words } from '../../shared/words';

export interface ContentsProps {
  readonly topics: readonly TopicCountView[];
  readonly entries: readonly EntryView[];
  readonly words: Words<typeof previewWords>;
  readonly onEntry: (entry: EntryView) => void;
}

/** The table of contents: entries under their topics, or all of them where no topic is known. */
export function Contents({ topics, entries, words, onEntry }: ContentsProps) {
  if (entries.length === 0) {
    return null;
  }
  const list = (listed: readonly EntryView[]) => <EntryLinks entries={listed} onEntry={onEntry} />;
  return (
    <Fold label={words.contents}>
      {() =>
        topics.length === 0
          ? list(entries)
          : groups(topics, entries, words.otherTopics).map((group) => (
              <Fold key={group.id} label={group.label} count={group.entries.length}>
                {() => list(group.entries)}
              </Fold>
            ))
      }
    </Fold>
  );
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly EntryView[];
}

/** An entry stands under each of its topics; those without one come last. */
function groups(
  topics: readonly TopicCountView[],
  entries: readonly EntryView[],
  other: string,
): readonly Group[] {
  const known = new Set(topics.map(({ id }) => id));
  const all = topics.map(({ id, label }) => ({
    id,
    label,
    entries: entries.filter((entry) => entry.topics.includes(id)),
  }));
  const rest = entries.filter((entry) => !entry.topics.some((topic) => known.has(topic)));
  return [...all, { id: '', label: other, entries: rest }].filter(
    (group) => group.entries.length > 0,
  );
}

interface FoldProps {
  readonly label: string;
  readonly count?: number;
  readonly children: () => preact.ComponentChildren;
}

/** A heading that unfolds; what is under it is made only then, as it may be thousands. */
function Fold({ label, count, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="contents"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span dir="auto">{label}</span>
        {count !== undefined && <span class="count"> {count}</span>}
      </summary>
      {open && children()}
    </details>
  );
}

function EntryLinks({ entries, onEntry }: Pick<ContentsProps, 'entries' | 'onEntry'>) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.key}>
          <button
            type="button"
            class="link"
            dir="auto"
            onClick={() => {
              onEntry(entry);
            }}
          >
            {entry.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
