import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FromAbstract, PaperAction, ShowAbstract } from '../../shared/abstractMessages';
import type { AbstractView } from '../../shared/abstractView';
import type { RelatedPapersView } from '../../shared/relatedView';
import { segmentsText } from '../../shared/segment';
import { FactsLine } from '../components/factsLine';
import { LiveText } from '../components/liveText';
import { RichText } from '../components/richText';
import { useKeys } from '../keys';
import { AbstractText, RoleLegend } from './abstractText';
import { Claims } from './claims';
import { ContextLine } from './contextLine';
import { actionKeys, pageKeys } from './keyBindings';
import { KeySheet } from './keySheet';
import { Learnt } from './learnt';
import { Tags } from './note';
import { PaperSections } from './paperSections';
import { PaperToolbar } from './paperToolbar';
import { pointAt } from './pointing';
import { useSpeech } from './speech';
import { Topics } from './topics';

export interface PaperPageProps {
  readonly view: AbstractView;
  readonly content: Omit<ShowAbstract, 'state'>;
  /** Papers like the one shown, once they are found. */
  readonly related: RelatedPapersView | undefined;
  readonly send: (message: FromAbstract) => void;
}

/** One paper, set to be read. */
export function PaperPage({ view, content, related, send }: PaperPageProps) {
  const { words, comfort, panel, openSections } = content;
  const act = (action: PaperAction) => {
    send({ type: 'act', action, paperId: view.paperId });
  };
  const openLink = (url: string) => {
    send({ type: 'openLink', url });
  };
  const announcement = useArrival(view);
  const marks = useMarks(view.paperId);
  const [pointed, setPointed] = useState<{ readonly paperId: string; readonly sentence: number }>();
  const [showsKeys, setShowsKeys] = useState(false);
  const speech = useSpeech(view.paperId, spokenTexts(view));
  const showKeys = () => {
    setShowsKeys(true);
  };
  const keys = {
    ...Object.fromEntries(
      actionKeys.map(({ key, action }) => [
        key,
        () => {
          act(action);
        },
      ]),
    ),
    [pageKeys.openLink]: () => {
      const [link] = [...view.links, ...view.searches];
      if (link) {
        openLink(link.url);
      }
    },
    [pageKeys.readAloud]: speech.isPossible ? speech.toggle : undefined,
    [pageKeys.showKeys]: showKeys,
  };
  // A dialog takes no keys for what lies under it.
  useKeys(showsKeys ? {} : keys);
  const read = speech.current === undefined ? undefined : speech.current - 1;
  const marked = read ?? (pointed?.paperId === view.paperId ? pointed.sentence : undefined);

  return (
    <div class={marks ? 'column' : 'column unmarked'} data-vscode-context={menuContext(view)}>
      <ContextLine context={view.context} panel={panel} words={words} act={act} />
      <main>
        <h1 dir="auto">
          <RichText segments={view.title} onOpenLink={openLink} />
        </h1>
        <FactsLine facts={view.facts} onOpenLink={openLink} />
        {view.learnt && <Learnt learnt={view.learnt} onOpenLink={openLink} />}
        <div class="below-facts">
          <Topics topics={view.topics} words={words} send={send} />
          <PaperToolbar
            reading={view.reading}
            words={words}
            act={act}
            speech={speech}
            onShowKeys={showKeys}
          />
        </div>
        <Tags reading={view.reading} words={words} />
        <Claims
          claims={view.claims}
          words={words}
          onPoint={(sentence) => {
            setPointed({ paperId: view.paperId, sentence });
            pointAt(sentence);
          }}
        />
        <h2 class={view.isSummary ? 'kind' : 'for-screen-readers'}>
          {view.isSummary ? words.summary : words.abstract}
        </h2>
        {view.abstract.length > 0 ? (
          <AbstractText
            sentences={view.abstract}
            words={words}
            roles={comfort.roles}
            marked={marked}
            onOpenLink={openLink}
          />
        ) : (
          <p class="absent">{words.noAbstract}</p>
        )}
        {comfort.roles && <RoleLegend sentences={view.abstract} words={words} />}
        <PaperSections
          view={view}
          words={words}
          related={related}
          openAtFirst={openSections}
          send={send}
          openLink={openLink}
          act={act}
        />
      </main>
      {showsKeys && (
        <KeySheet
          words={words}
          onClose={() => {
            setShowsKeys(false);
          }}
        />
      )}
      <LiveText text={announcement} />
    </div>
  );
}

/** The title, then each sentence. */
function spokenTexts({ title, abstract }: AbstractView): string[] {
  return [title, ...abstract.map(({ segments }) => segments)].map(segmentsText);
}

/** What a context menu on the page is told. */
function menuContext({ paperId, reading }: AbstractView): string {
  return JSON.stringify({
    webviewSection: 'paper',
    paperId,
    paperIsRead: reading.read,
    paperIsStarred: reading.starred,
  });
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
