import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { DigestHeadView, EntryView } from '../../shared/digestView';
import type { FromPreview } from '../../shared/previewMessages';
import type { previewWords, Words } from '../../shared/words';
import { LiveText } from '../components/liveText';
import { Contents } from './contents';
import { DigestHead } from './digestHead';
import { EntryList } from './entryList';
import { Notes } from './notes';
import type { ScrollRequest } from './previewContent';
import { alignTo, reveal } from './scrolling';
import { useSelection } from './selection';

export interface DigestPageProps {
  readonly head: DigestHeadView;
  /** Those that have arrived. */
  readonly entries: readonly EntryView[];
  /** How many there are in all. */
  readonly count: number;
  readonly words: Words<typeof previewWords>;
  readonly current: string | undefined;
  readonly scroll: ScrollRequest | undefined;
  readonly send: (message: FromPreview) => void;
}

/** A whole digest, set to be read. */
export function DigestPage(props: DigestPageProps) {
  const { head, entries, count, words, current, scroll, send } = props;
  const [announcement, setAnnouncement] = useState('');
  const tellSelected = useCallback(
    (key: string | undefined) => {
      send({ type: 'select', ...(key !== undefined && { key }) });
    },
    [send],
  );
  const selection = useSelection(tellSelected);

  const goTo = ({ key, title }: EntryView) => {
    selection.selectAndReveal(key);
    setAnnouncement(title);
  };

  /** Goes to the topic's next entry after the one at hand, or to its first. */
  const goToTopic = (topic: string) => {
    const at = entries.findIndex(({ key }) => key === (selection.key ?? current));
    const ofTopic = (entry: EntryView) => entry.topics.includes(topic);
    const next = entries.slice(at + 1).find(ofTopic) ?? entries.find(ofTopic);
    if (next) {
      goTo(next);
    }
  };

  useLayoutEffect(() => {
    if (scroll?.kind === 'align') {
      alignTo(scroll.key, scroll.fraction);
    } else if (scroll?.key !== undefined) {
      reveal(scroll.key);
    }
  }, [scroll]);

  return (
    <div class="column">
      <DigestHead head={head} words={words} onTopic={goToTopic} />
      <nav aria-label={words.contents}>
        <Contents topics={head.topics} entries={entries} words={words} onEntry={goTo} />
      </nav>
      <main>
        <Notes notes={head.notes} />
        {count === 0 && <p class="absent">{words.empty}</p>}
        <EntryList
          entries={entries}
          count={count}
          words={words}
          current={current}
          selection={selection}
          send={send}
        />
      </main>
      <LiveText text={announcement} />
    </div>
  );
}
