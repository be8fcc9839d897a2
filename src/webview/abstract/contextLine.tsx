import type { PaperAction } from '../../shared/abstractMessages';
import type { ContextView } from '../../shared/abstractView';
import type { abstractWords, Words } from '../../shared/words';
import { Icon } from '../components/icon';
import { IconButton } from '../components/iconButton';

export interface ContextLineProps {
  readonly context: ContextView;
  readonly words: Words<typeof abstractWords>;
  readonly act: (action: PaperAction) => void;
}

/** Where the paper stands in the list, and the way to its neighbours. */
export function ContextLine({ context, words, act }: ContextLineProps) {
  const { path, position, hasPrevious, hasNext } = context;
  const steps = position === undefined ? path : [...path, position];
  return (
    <nav class="context" aria-label={words.position}>
      <ol>
        {steps.map((step, index) => (
          <li key={index} dir="auto">
            {step}
            {index < steps.length - 1 && <Icon name="chevron-right" />}
          </li>
        ))}
      </ol>
      <div class="neighbours">
        <IconButton
          icon="arrow-up"
          label={words.previous}
          shortcut="k"
          disabled={!hasPrevious}
          onPress={() => {
            act('previous');
          }}
        />
        <IconButton
          icon="arrow-down"
          label={words.next}
          shortcut="j"
          disabled={!hasNext}
          onPress={() => {
            act('next');
          }}
        />
      </div>
    </nav>
  );
}
