import type { SentenceView } from '../../shared/abstractText';
import type { abstractWords, Words } from '../../shared/words';
import { RichText } from '../components/richText';

export interface AbstractTextProps {
  readonly sentences: readonly SentenceView[];
  readonly words: Words<typeof abstractWords>;
  /** Whether sentences show what they do. */
  readonly roles: boolean;
  /** The sentence that is pointed at, from 0. */
  readonly marked: number | undefined;
  readonly onOpenLink: (url: string) => void;
}

/** The id of a sentence's element. */
export function sentenceId(index: number): string {
  return `sentence-${index}`;
}

/** An abstract in its sentences. */
export function AbstractText(props: AbstractTextProps) {
  const { sentences, words, roles, marked, onOpenLink } = props;
  return (
    <p class={roles ? 'abstract roles' : 'abstract'} dir="auto">
      {sentences.map(({ segments, role }, index) => (
        <span
          key={index}
          id={sentenceId(index)}
          class={[
            'sentence',
            ...(roles && role !== undefined ? [role] : []),
            ...(index === marked ? ['pointed-at'] : []),
          ].join(' ')}
          tabIndex={-1}
        >
          {roles && role !== undefined && role !== sentences[index - 1]?.role && (
            <span class="for-screen-readers">{words[role]}: </span>
          )}
          <RichText segments={segments} onOpenLink={onOpenLink} />
        </span>
      ))}
    </p>
  );
}

/** What the colours of the sentences stand for; only those that there are. */
export function RoleLegend({ sentences, words }: Pick<AbstractTextProps, 'sentences' | 'words'>) {
  const shown = (['background', 'method', 'result'] as const).filter((role) =>
    sentences.some((sentence) => sentence.role === role),
  );
  return shown.length === 0 ? null : (
    <ul class="roles legend" aria-label={words.roles}>
      {shown.map((role) => (
        <li key={role}>
          <span class={role}>{words[role]}</span>
        </li>
      ))}
    </ul>
  );
}
