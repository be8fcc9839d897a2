/** Id of the element that shows an entry. */
export function entryId(key: string): string {
  return `entry-${key}`;
}

/** Scrolls an entry into view, no further than it takes. */
export function reveal(key: string): void {
  document.getElementById(entryId(key))?.scrollIntoView({ block: 'nearest' });
}

/**
 * Scrolls so that the top of the view cuts an entry at `fraction` (0–1) of its height; to the top
 * of the page without an entry.
 */
export function alignTo(key: string | undefined, fraction: number): void {
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
