/** Below this, two texts agree by chance too easily. In characters. */
const shortestTelling = 60;

/** Whether `cut` is the beginning of the longer text `whole`. */
export function isCutShort(cut: string, whole: string): boolean {
  if (cut === whole) {
    return false;
  }
  const [short, long] = [plain(cut), plain(whole)];
  return short.length < long.length && isCutFrom(short, long);
}

function isCutFrom(short: string, long: string): boolean {
  const beginning = short.replace(/(?:\.{2,4}|…)$/, '').trimEnd();
  return beginning.length >= shortestTelling && long.startsWith(beginning);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
