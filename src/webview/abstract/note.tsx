import type { PaperAction } from '../../shared/abstractMessages';
import type { TriageView } from '../../shared/triageView';
import type { abstractWords, Words } from '../../shared/words';

export interface NoteProps {
  readonly reading: TriageView;
  readonly words: Words<typeof abstractWords>;
  readonly act: (action: PaperAction) => void;
}

/** What the reader has written about a paper, as it was written. */
export function Note({ reading: { note }, words, act }: NoteProps) {
  return (
    <>
      {note === '' ? (
        <p class="absent">{words.noNote}</p>
      ) : (
        <p class="own-note" dir="auto">
          {note}
        </p>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          act('editNote');
        }}
      >
        {words.editNote}
      </button>
    </>
  );
}

/** The reader's own tags of a paper. */
export function Tags({ reading: { tags }, words }: Pick<NoteProps, 'reading' | 'words'>) {
  return tags.length === 0 ? null : (
    <ul class="facts" aria-label={words.tags}>
      {tags.map((tag) => (
        <li key={tag} dir="auto">
          #{tag}
        </li>
      ))}
    </ul>
  );
}
