import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FromAbstract, SectionId } from '../../shared/abstractMessages';
import { sectionIds } from '../../shared/abstractMessages';
import type { AbstractView } from '../../shared/abstractView';
import type { abstractWords, Words } from '../../shared/words';
import { IconButton } from '../components/iconButton';
import { Section } from '../components/section';
import { WebLink } from '../components/webLink';
import { SeenIn } from './seenIn';

export interface PaperSectionsProps {
  readonly view: AbstractView;
  readonly words: Words<typeof abstractWords>;
  /** The sections that were open when the panel was last used. */
  readonly openAtFirst: readonly SectionId[];
  readonly send: (message: FromAbstract) => void;
  readonly openLink: (url: string) => void;
  readonly copyBibTeX: () => void;
}

/** What is known about a paper beyond its abstract, folded away until it is asked for. */
export function PaperSections(props: PaperSectionsProps) {
  const { view, words, openAtFirst, send, openLink, copyBibTeX } = props;
  const [open, setOpen] = useState(openAtFirst);
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
      {view.occurrences.length > 0 &&
        section(
          'seenIn',
          view.occurrences.length,
          <SeenIn
            occurrences={view.occurrences}
            words={words}
            onOpen={({ uri, offset }) => {
              send({ type: 'openOccurrence', uri, offset });
            }}
          />,
        )}
      {view.links.length > 0 &&
        section(
          'links',
          view.links.length,
          <ul class="rows">
            {view.links.map(({ url, label }) => (
              <li key={url}>
                <span class="link-label">{label}</span>{' '}
                <WebLink url={url} onOpen={openLink}>
                  {url}
                </WebLink>
              </li>
            ))}
          </ul>,
        )}
      {view.citation !== undefined &&
        section(
          'cite',
          undefined,
          <div class="citation">
            <pre>{view.citation}</pre>
            <IconButton icon="copy" label={words.copyBibTeX} onPress={copyBibTeX} />
          </div>,
        )}
    </div>
  );
}
