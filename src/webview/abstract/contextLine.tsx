import type { PaperAction } from '../../shared/abstractMessages';
import type { ContextView } from '../../shared/abstractView';
import type { PanelView } from '../../shared/panelView';
import type { abstractWords, Words } from '../../shared/words';
import { Icon } from '../components/icon';
import { IconButton } from '../components/iconButton';

export interface ContextLineProps {
  readonly context: ContextView;
  readonly panel: PanelView;
  readonly words: Words<typeof abstractWords>;
  readonly act: (action: PaperAction) => void;
}

/** Where the paper stands in the list, and the way to its neighbours. */
export function ContextLine({ context, panel, words, act }: ContextLineProps) {
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
        {(panel.canGoBack || panel.canGoForward) && (
          <>
            <IconButton
              icon="arrow-left"
              label={words.back}
              shortcut="b"
              disabled={!panel.canGoBack}
              onPress={() => {
                act('back');
              }}
            />
            <IconButton
              icon="arrow-right"
              label={words.forward}
              shortcut="f"
              disabled={!panel.canGoForward}
              onPress={() => {
                act('forward');
              }}
            />
          </>
        )}
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
        {panel.pinned !== undefined && (
          <IconButton
            icon={panel.pinned ? 'pinned' : 'pin'}
            label={panel.pinned ? words.unpin : words.pin}
            onPress={() => {
              act('togglePin');
            }}
          />
        )}
      </div>
    </nav>
  );
}
