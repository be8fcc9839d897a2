import type { CountedWord, HitReasons } from '../core';
import { visibleText } from '../core';
import type { Translate } from './translate';

/** Most words that are named of a part of a paper. */
const mostWords = 4;

/** Why a search found a paper: `title: spiking · abstract: 3 × delay · related: neuromorphic`. */
export function reasonsText(
  { title, abstract, related }: HitReasons,
  translate: Translate,
): string {
  return [
    part(translate('title'), title),
    part(translate('abstract'), abstract),
    part(
      translate('related'),
      related.map((word) => ({ word, count: 1 })),
    ),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

function part(name: string, words: readonly CountedWord[]): string {
  const listed = [...words]
    .sort((a, b) => b.count - a.count)
    .slice(0, mostWords)
    .map(({ word, count }) => {
      const shown = visibleText(word.toLowerCase());
      return count > 1 ? `${count.toString()} × ${shown}` : shown;
    });
  return listed.length > 0 ? `${name}: ${listed.join(', ')}` : '';
}
