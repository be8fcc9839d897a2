import { useEffect, useRef } from 'preact/hooks';

/** What a key does; returns nothing. A key that is undefined is left to the page. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Listens to single keys anywhere on the page, by the names of `KeyboardEvent.key` with letters in
 * lower case. Keys with modifiers belong to the editor, and keys in a field to what is typed there.
 * Signs are what they are, wherever a keyboard has them behind Shift.
 */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const action = isPlainKey(event) ? latest.current[keyName(event)] : undefined;
      if (action) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}

/** Whether a key stands for itself: no modifier, not part of typing. */
export function isPlainKey(event: KeyboardEvent): boolean {
  const { ctrlKey, altKey, metaKey, shiftKey, isComposing, defaultPrevented } = event;
  return (
    !(ctrlKey || altKey || metaKey || isComposing || defaultPrevented) &&
    !(shiftKey && !isSign(event.key)) &&
    !isField(event.target)
  );
}

function isSign(key: string): boolean {
  return /^[^\p{L}\s]$/u.test(key);
}

function keyName({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
