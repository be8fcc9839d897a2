import type { FromAbstract } from '../../shared/abstractMessages';
import type { TopicView } from '../../shared/abstractView';
import type { abstractWords, Words } from '../../shared/words';
import { Icon } from '../components/icon';
import { Tooltip } from '../components/tooltip';

export interface TopicsProps {
  readonly topics: readonly TopicView[];
  readonly words: Words<typeof abstractWords>;
  readonly send: (message: FromAbstract) => void;
}

/** The topics of a paper; pressing one shows its papers in the tree. */
export function Topics({ topics, words, send }: TopicsProps) {
  if (topics.length === 0) {
    return null;
  }
  return (
    <>
      <ul class="chips" aria-label={words.topics}>
        {topics.map(({ id, label, because }) => {
          const chip = (describedBy?: string) => (
            <button
              type="button"
              class="chip"
              dir="auto"
              aria-describedby={describedBy}
              onClick={() => {
                send({ type: 'filterTopic', topic: id });
              }}
            >
              {label}
            </button>
          );
          return (
            <li key={id}>
              {because === undefined ? chip() : <Tooltip text={because}>{chip}</Tooltip>}
            </li>
          );
        })}
      </ul>
      <TopicReasons topics={topics} words={words} />
    </>
  );
}

/** The sentences of the abstract that decided each topic; for the reader to open. */
export function TopicReasons({ topics, words }: Pick<TopicsProps, 'topics' | 'words'>) {
  const told = topics.filter(({ sentences }) => sentences.length > 0);
  return told.length === 0 ? null : (
    <details class="revision">
      <summary>
        <Icon name="chevron-right" />
        {words.topicReasons}
      </summary>
      {told.map(({ id, label, sentences }) => (
        <figure key={id} class="topic-reason" dir="auto">
          <figcaption>{label}</figcaption>
          {sentences.map((sentence) => (
            <blockquote key={sentence}>{sentence}</blockquote>
          ))}
        </figure>
      ))}
    </details>
  );
}
