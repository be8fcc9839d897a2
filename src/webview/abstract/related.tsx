import type { FromAbstract } from '../../shared/abstractMessages';
import type { RelatedPapersView } from '../../shared/relatedView';
import type { abstractWords, Words } from '../../shared/words';
import { IconButton } from '../components/iconButton';

export interface RelatedProps {
  readonly paperId: string;
  /** Undefined as long as they are looked for. */
  readonly related: RelatedPapersView | undefined;
  readonly words: Words<typeof abstractWords>;
  readonly send: (message: FromAbstract) => void;
}

/** The papers that are like the one on the page, with the words that they share. */
export function Related({ paperId, related, words, send }: RelatedProps) {
  if (!related) {
    return <p class="absent">{words.searching}</p>;
  }
  const { papers, dismissed } = related;
  return (
    <>
      {papers.length === 0 && <p class="absent">{words.noRelated}</p>}
      <ul class="rows related">
        {papers.map((paper) => (
          <li key={paper.paperId} class={paper.read ? 'read' : undefined}>
            <div class="related-head">
              <button
                type="button"
                class="link"
                dir="auto"
                onClick={() => {
                  send({ type: 'openRelated', paperId, other: paper.paperId });
                }}
              >
                {paper.title}
              </button>
              <IconButton
                icon="thumbsdown"
                label={words.unlike}
                about={paper.title}
                onPress={() => {
                  send({ type: 'dismissRelated', paperId, other: paper.paperId });
                }}
              />
            </div>
            {paper.facts !== '' && <div class="related-facts">{paper.facts}</div>}
            {paper.shared.length > 0 && (
              <div class="related-facts shared" dir="auto">
                {paper.shared.join(' · ')}
              </div>
            )}
          </li>
        ))}
      </ul>
      {dismissed > 0 && (
        <p class="absent">
          {words.dismissed.replace('{0}', String(dismissed))}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              send({ type: 'restoreRelated', paperId });
            }}
          >
            {words.restore}
          </button>
        </p>
      )}
    </>
  );
}
