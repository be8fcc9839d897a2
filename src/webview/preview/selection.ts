import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entryId, reveal, scrolledByRequest } from './scrolling';

/** Which entry is unfolded. */
export interface Selection {
  readonly key: string | undefined;
  /** Unfolds an entry and leaves it where it is on the screen, as one above it may fold. */
  readonly selectInPlace: (key: string) => void;
  /** Unfolds an entry and scrolls to it, no further than it takes. */
  readonly selectAndReveal: (key: string) => void;
  readonly clear: () => void;
}

/** Keeps the selection; `onSelect` is told of every entry that is unfolded, and of folding. */
export function useSelection(onSelect: (key: string | undefined) => void): Selection {
  // A new object for every request, so that an entry can be selected and revealed again.
  const [selected, setSelected] = useState<{ readonly key: string }>();
  const place = useRef<() => void>(undefined);

  useLayoutEffect(() => {
    place.current?.();
    place.current = undefined;
  }, [selected]);

  const selectInPlace = useCallback(
    (key: string) => {
      const top = topOf(key);
      place.current = () => {
        scrolledByRequest();
        window.scrollBy(0, topOf(key) - top);
      };
      setSelected({ key });
      onSelect(key);
    },
    [onSelect],
  );
  const selectAndReveal = useCallback(
    (key: string) => {
      place.current = () => {
        reveal(key);
      };
      setSelected({ key });
      onSelect(key);
    },
    [onSelect],
  );
  const clear = useCallback(() => {
    setSelected(undefined);
    onSelect(undefined);
  }, [onSelect]);
  return { key: selected?.key, selectInPlace, selectAndReveal, clear };
}

/** Distance of an entry from the top of the view, in CSS pixels. */
function topOf(key: string): number {
  return document.getElementById(entryId(key))?.getBoundingClientRect().top ?? 0;
}
