import type { OccurrenceView } from '../../shared/abstractView';
import { DateText } from '../components/dateText';

export interface SeenInProps {
  readonly occurrences: readonly OccurrenceView[];
  readonly onOpen: (occurrence: OccurrenceView) => void;
}

/** The dumps that hold the paper; pressing one goes to its line. */
export function SeenIn({ occurrences, onOpen }: SeenInProps) {
  return (
    <ul class="rows">
      {occurrences.map((occurrence) => {
        const { uri, offset, fileName, listed, line, comments } = occurrence;
        return (
          <li key={`${uri}#${offset}`} class="facts">
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
          </li>
        );
      })}
    </ul>
  );
}
