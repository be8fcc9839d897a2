/** Id of the element that shows an entry. */
export function entryId(key: string): string {
  return `entry-${key}`;
}

/** Scrolls an entry into view, no further than it takes. */
export function reveal(key: string): void {
  scrolledByRequest();
  document.getElementById(entryId(key))?.scrollIntoView({ block: 'nearest' });
}

/**
 * Scrolls so that the top of the view cuts an entry at `fraction` (0–1) of its height; to the top
 * of the page without an entry.
 */
export function alignTo(key: string | undefined, fraction: number): void {
  scrolledByRequest();
  if (key === undefined) {
    window.scrollTo(0, 0);
    return;
  }
  const entry = document.getElementById(entryId(key));
  if (entry) {
    const { top, height } = entry.getBoundingClientRect();
    window.scrollBy(0, top + fraction * height);
  }
}

/** The entry that the top of the view cuts, and how much of it (0–1) is above; none above all. */
export function entryAtTop(): { readonly index: number; readonly fraction: number } | undefined {
  // Group by group: asking for the box of an entry has the browser lay out the group around it.
  const group = firstBelowTop(document.querySelectorAll('.group'));
  const entry = group && firstBelowTop(group.querySelectorAll('.entry'));
  const box = entry?.getBoundingClientRect();
  return box && box.top <= 0
    ? {
        index: Number(entry?.getAttribute('aria-posinset')) - 1,
        fraction: Math.min(-box.top / Math.max(box.height, 1), 1),
      }
    : undefined;
}

/** The first of elements one below another that ends below the top of the view. */
function firstBelowTop(elements: ArrayLike<Element>): Element | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return elements[low];
}

/**
 * Milliseconds in which scrolling is gathered: with every message the editor draws itself anew,
 * which in the browser takes from the time of this page.
 */
const gatherTime = 100;

/** What a reader scrolls with. */
const scrollingInput = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Tells, at most every {@link gatherTime}, when the page was scrolled: `byReader` where the last
 * cause was the reader's wheel, keys or pointer, and not a request to scroll (see
 * `scrolledByRequest`). Without this difference, editor and preview would go on answering each
 * other.
 */
export function watchScrolling(onScroll: (byReader: boolean) => void): void {
  for (const type of scrollingInput) {
    window.addEventListener(
      type,
      () => {
        isReaderScrolling = true;
      },
      { passive: true, capture: true },
    );
  }
  let waiting: number | undefined;
  window.addEventListener(
    'scroll',
    () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined;
        onScroll(isReaderScrolling);
      }, gatherTime);
    },
    { passive: true },
  );
}

let isReaderScrolling = false;

/** Scrolling from now on is not the reader's, until the next input. */
export function scrolledByRequest(): void {
  isReaderScrolling = false;
}
