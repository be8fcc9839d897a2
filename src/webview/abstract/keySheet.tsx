import { useEffect, useId, useRef } from 'preact/hooks';
import type { abstractWords, Words } from '../../shared/words';
import { IconButton } from '../components/iconButton';
import { keySheet } from './keyBindings';

export interface KeySheetProps {
  readonly words: Words<typeof abstractWords>;
  readonly onClose: () => void;
}

/** The keys of the page, in a dialog over it that Escape closes. */
export function KeySheet({ words, onClose }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="key-sheet"
      aria-labelledby={title}
      onClose={onClose}
      onClick={({ target, currentTarget }) => {
        // The dialog itself is what lies around its content.
        if (target === currentTarget) {
          currentTarget.close();
        }
      }}
    >
      <div class="key-sheet-body">
        <div class="key-sheet-head">
          <h2 id={title}>{words.keys}</h2>
          <IconButton
            icon="close"
            label={words.close}
            onPress={() => {
              dialog.current?.close();
            }}
          />
        </div>
        <dl>
          {keySheet.map(({ key, word }) => (
            <div key={key}>
              <dt>
                <kbd>{key.toUpperCase()}</kbd>
              </dt>
              <dd>{words[word]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
