import type { DiffView, RevisionView } from '../../shared/abstractView';
import type { abstractWords, Words } from '../../shared/words';
import { Icon } from '../components/icon';

export interface RevisionProps {
  readonly revision: RevisionView;
  readonly words: Words<typeof abstractWords>;
}

/** A text that was revised; opening it shows in what words. */
export function Revision({ revision: { label, diff }, words }: RevisionProps) {
  return (
    <details class="revision">
      <summary>
        <Icon name="chevron-right" />
        {label}
      </summary>
      <p dir="auto">
        {diff.map((stretch, index) => (
          <Stretch key={index} stretch={stretch} words={words} />
        ))}
      </p>
    </details>
  );
}

interface StretchProps {
  readonly stretch: DiffView;
  readonly words: Words<typeof abstractWords>;
}

/**
 * Says what a line or a colour shows: screen readers pass over both. The white space behind a stretch
 * is no part of what was taken out or put in.
 */
function Stretch({ stretch: { kind, text }, words }: StretchProps) {
  if (kind === 'same') {
    return <>{text}</>;
  }
  const Mark = kind === 'removed' ? 'del' : 'ins';
  const shown = text.trimEnd();
  return (
    <>
      <Mark>
        <span class="for-screen-readers">{words[kind]} </span>
        {shown}
      </Mark>
      {text.slice(shown.length)}
    </>
  );
}
