import { foldTerm } from '../../text/tokens';

const [same, beginning, wordBeginning, inside] = [0, 1, 2, 3] as const;

/** The rank of what begins with what was typed, or is the same. */
export const beginningRank = beginning;

/**
 * How well a label fits what was typed, the least number best: the same, begins with it, has a word
 * that does, holds it. Case and accents make no difference. Undefined where it does not fit.
 */
export function matchRank(label: string, typed: string): number | undefined {
  const [text, part] = [foldTerm(label), foldTerm(typed)];
  const at = text.indexOf(part);
  if (at < 0) {
    return undefined;
  }
  if (at === 0) {
    return text === part ? same : beginning;
  }
  return beginsWord(text, part, at) ? wordBeginning : inside;
}

function beginsWord(text: string, part: string, first: number): boolean {
  for (let at = first; at > 0; at = text.indexOf(part, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) {
      return true;
    }
  }
  return false;
}

/** The best of what is offered, at most so many; what is equal stays in its order. */
export function ranked<T>(offers: Iterable<readonly [rank: number, T]>, limit: number): T[] {
  return [...offers]
    .sort(([a], [b]) => a - b)
    .slice(0, Math.max(0, limit))
    .map(([, offer]) => offer);
}
