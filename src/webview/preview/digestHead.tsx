import type { DigestHeadView } from '../../shared/digestView';
import type { previewWords, Words } from '../../shared/words';
import { DateText } from '../components/dateText';

export interface DigestHeadProps {
  readonly head: DigestHeadView;
  readonly words: Words<typeof previewWords>;
  readonly onTopic: (topic: string) => void;
}

/** Name, listed date and size of a digest, and its topics, each leading to its papers in turn. */
export function DigestHead({ head, words, onTopic }: DigestHeadProps) {
  const { name, listed, counts, topics } = head;
  return (
    <>
      <header>
        <h1 dir="auto">{name}</h1>
        <ul class="facts">
          {listed && (
            <li>
              <DateText date={listed} />
            </li>
          )}
          <li>{counts}</li>
        </ul>
      </header>
      {topics.length > 0 && (
        <nav class="topic-bar" aria-label={words.topics}>
          <ul>
            {topics.map(({ id, label, count }) => (
              <li key={id}>
                <button
                  type="button"
                  class="topic"
                  onClick={() => {
                    onTopic(id);
                  }}
                >
                  <span dir="auto">{label}</span> <span class="count">{count}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
