import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FromAbstract, PaperAction, SectionId } from '../../shared/abstractMessages';
import { sectionIds } from '../../shared/abstractMessages';
import type { AbstractView } from '../../shared/abstractView';
import type { RelatedPapersView } from '../../shared/relatedView';
import type { abstractWords, Words } from '../../shared/words';
import { IconButton } from '../components/iconButton';
import { Section } from '../components/section';
import { Counts } from './counts';
import { Note } from './note';
import { Printed } from './printed';
import { Related } from './related';
import { SeenIn } from './seenIn';
import { WebPages } from './webPages';

export interface PaperSectionsProps {
  readonly view: AbstractView;
  readonly words: Words<typeof abstractWords>;
  /** Papers like the one shown, once they are found. */
  readonly related: RelatedPapersView | undefined;
  /** The sections that were open when the panel was last used. */
  readonly openAtFirst: readonly SectionId[];
  readonly send: (message: FromAbstract) => void;
  readonly openLink: (url: string) => void;
  readonly act: (action: PaperAction) => void;
}

/** What is known about a paper beyond its abstract, folded away until it is asked for. */
export function PaperSections(props: PaperSectionsProps) {
  const { view, words, related, openAtFirst, send, openLink, act } = props;
  const { paperId, occurrences, counts, links, searches, citation, printed } = view;
  const [open, setOpen] = useState(openAtFirst);
  const wantsRelated = open.includes('related');
  useEffect(() => {
    if (wantsRelated) {
      send({ type: 'findRelated', paperId });
    }
  }, [wantsRelated, paperId]);
  const section = (id: SectionId, count: number | undefined, children: ComponentChildren) => (
    <Section
      title={words[id]}
      {...(count !== undefined && { count })}
      open={open.includes(id)}
      onToggle={(opened) => {
        const sections = sectionIds.filter((other) =>
          other === id ? opened : open.includes(other),
        );
        setOpen(sections);
        send({ type: 'openSections', sections });
      }}
    >
      {children}
    </Section>
  );

  return (
    <div class="sections">
      {section('note', undefined, <Note reading={view.reading} words={words} act={act} />)}
      {occurrences.length > 0 &&
        section(
          'seenIn',
          occurrences.length,
          <>
            <Counts counts={counts} />
            <SeenIn
              occurrences={occurrences}
              words={words}
              onOpen={({ uri, offset }) => {
                send({ type: 'openOccurrence', uri, offset });
              }}
            />
          </>,
        )}
      {section(
        'related',
        undefined,
        wantsRelated && <Related paperId={paperId} related={related} words={words} send={send} />,
      )}
      {links.length + searches.length > 0 &&
        section(
          'links',
          links.length + searches.length,
          <WebPages links={links} searches={searches} onOpenLink={openLink} />,
        )}
      {citation !== undefined &&
        section(
          'cite',
          undefined,
          <div class="citation">
            <pre>{citation}</pre>
            <IconButton
              icon="copy"
              label={words.copyBibTeX}
              onPress={() => {
                act('copyBibTeX');
              }}
            />
          </div>,
        )}
      {(printed.title !== undefined || printed.abstract !== undefined) &&
        section('printed', undefined, <Printed printed={printed} words={words} />)}
    </div>
  );
}
