import type { OccurrenceView } from '../../shared/abstractView';
import type { abstractWords, Words } from '../../shared/words';
import { DateText } from '../components/dateText';
import { Revision } from './revision';

export interface SeenInProps {
  readonly occurrences: readonly OccurrenceView[];
  readonly words: Words<typeof abstractWords>;
  readonly onOpen: (occurrence: OccurrenceView) => void;
}

/** The dumps that hold the paper and what changed in each; pressing one goes to its line. */
export function SeenIn({ occurrences, words, onOpen }: SeenInProps) {
  return (
    <ul class="rows">
      {occurrences.map((occurrence) => {
        const { uri, offset, fileName, listed, line, comments, changes, revisions } = occurrence;
        return (
          <li key={`${uri}#${offset}`}>
            <div class="facts">
              <span>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    onOpen(occurrence);
                  }}
                >
                  {fileName}
                  <span class="line">{line}</span>
                </button>
              </span>
              {listed && (
                <span>
                  <DateText date={listed} />
                </span>
              )}
              {comments !== undefined && <span>{comments}</span>}
              {changes.map((change) => (
                <span key={change} class="change">
                  {change}
                </span>
              ))}
            </div>
            {revisions.map((revision) => (
              <Revision key={revision.label} revision={revision} words={words} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}
