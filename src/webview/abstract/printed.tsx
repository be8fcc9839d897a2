import type { PrintedView } from '../../shared/abstractText';
import type { abstractWords, Words } from '../../shared/words';

export interface PrintedProps {
  readonly printed: PrintedView;
  readonly words: Words<typeof abstractWords>;
}

/** The texts as the dump prints them, where what is shown for them differs. */
export function Printed({ printed: { title, abstract }, words }: PrintedProps) {
  return (
    <dl class="printed">
      {title !== undefined && (
        <>
          <dt>{words.title}</dt>
          <dd dir="auto">{title}</dd>
        </>
      )}
      {abstract !== undefined && (
        <>
          <dt>{words.abstract}</dt>
          <dd dir="auto">{abstract}</dd>
        </>
      )}
    </dl>
  );
}
