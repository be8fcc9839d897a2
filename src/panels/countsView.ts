import type { Occurrence } from '../core';
import type { CountsView } from '../shared/abstractView';
import { dateText } from '../shared/dateText';
import { fileName } from '../shared/fileName';
import type { Language } from './paperFacts';

/**
 * Comments and upvotes of a paper from dump to dump, each where it has changed.
 *
 * @param occurrences from the first to the last
 */
export function countsViews(
  occurrences: readonly Occurrence[],
  { translate, locale }: Language,
): CountsView[] {
  const series = [
    { label: translate('Comments'), of: ({ comments }: Occurrence) => comments },
    { label: translate('Upvotes'), of: ({ upvotes }: Occurrence) => upvotes },
  ];
  return series.flatMap(({ label, of }) => {
    const points = occurrences.flatMap((occurrence) => {
      const count = of(occurrence);
      const { listed, uri } = occurrence;
      const when = listed ? dateText(listed, locale) : fileName(uri);
      return count === undefined ? [] : [{ count: count.toString(), when }];
    });
    return new Set(points.map(({ count }) => count)).size > 1 ? [{ label, points }] : [];
  });
}
