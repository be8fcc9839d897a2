import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FromAbstract, PaperAction, SectionId } from '../../shared/abstractMessages';
import type { AbstractView } from '../../shared/abstractView';
import { segmentsText } from '../../shared/segment';
import type { abstractWords, Words } from '../../shared/words';
import { FactsLine } from '../components/factsLine';
import { LiveText } from '../components/liveText';
import { RichText } from '../components/richText';
import { useKeys } from '../keys';
import { ContextLine } from './contextLine';
import { PaperSections } from './paperSections';
import { PaperToolbar } from './paperToolbar';
import { Topics } from './topics';

export interface PaperPageProps {
  readonly view: AbstractView;
  readonly words: Words<typeof abstractWords>;
  readonly openSections: readonly SectionId[];
  readonly send: (message: FromAbstract) => void;
}

/** One paper, set to be read. */
export function PaperPage({ view, words, openSections, send }: PaperPageProps) {
  const act = (action: PaperAction) => {
    send({ type: 'act', action, paperId: view.paperId });
  };
  const openLink = (url: string) => {
    send({ type: 'openLink', url });
  };
  const announcement = useArrival(view);
  const marks = useMarks(view.paperId);
  useKeys({
    j: () => {
      act('next');
    },
    k: () => {
      act('previous');
    },
    m: () => {
      act('toggleRead');
    },
    e: () => {
      act('readAndNext');
    },
    s: () => {
      act('toggleStar');
    },
  });

  return (
    <div class={marks ? 'column' : 'column unmarked'}>
      <ContextLine context={view.context} words={words} act={act} />
      <main>
        <h1 dir="auto">
          <RichText segments={view.title} onOpenLink={openLink} />
        </h1>
        <FactsLine facts={view.facts} onOpenLink={openLink} />
        <div class="below-facts">
          <Topics topics={view.topics} words={words} send={send} />
          <PaperToolbar reading={view.reading} words={words} act={act} />
        </div>
        <h2 class={view.isSummary ? 'kind' : 'for-screen-readers'}>
          {view.isSummary ? words.summary : words.abstract}
        </h2>
        {view.abstract.length > 0 ? (
          <p class="abstract" dir="auto">
            <RichText segments={view.abstract} onOpenLink={openLink} />
          </p>
        ) : (
          <p class="absent">{words.noAbstract}</p>
        )}
        <PaperSections
          view={view}
          words={words}
          openAtFirst={openSections}
          send={send}
          openLink={openLink}
          copyBibTeX={() => {
            act('copyBibTeX');
          }}
        />
      </main>
      <LiveText text={announcement} />
    </div>
  );
}

/** Goes to the top when another paper arrives; returns what to say about it. */
function useArrival({ paperId, title, context }: AbstractView): string {
  const shown = useRef(paperId);
  const [announcement, setAnnouncement] = useState('');
  useLayoutEffect(() => {
    if (shown.current !== paperId) {
      shown.current = paperId;
      window.scrollTo(0, 0);
      setAnnouncement([segmentsText(title), context.position].filter(Boolean).join(', '));
    }
  }, [paperId, title, context.position]);
  return announcement;
}

/** Whether to mark the words of the search: until the first key after a paper has come up. */
function useMarks(paperId: string): boolean {
  const [dismissedFor, setDismissedFor] = useState<string>();
  useEffect(() => {
    const dismiss = () => {
      setDismissedFor(paperId);
    };
    document.addEventListener('keydown', dismiss);
    return () => {
      document.removeEventListener('keydown', dismiss);
    };
  }, [paperId]);
  return dismissedFor !== paperId;
}
