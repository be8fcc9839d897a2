import { fallsAfter } from './partialDate';
import type { DumpClock } from './clock';
import { bound, type Evidence } from './evidence';

/** What a dump tells of its own year, apart from its papers. */
export function dumpEvidence(clock: DumpClock): Evidence[] {
  return [...yearEvidence(clock), ...nearEvidence(clock), ...stampEvidence(clock)];
}

function yearEvidence({ uri, listYear, viewYear, userYear, printedYear }: DumpClock): Evidence[] {
  if (userYear !== undefined) {
    const unknown = viewYear ?? listYear;
    const isTheUnknown = printedYear === undefined;
    return unknown?.key === undefined
      ? []
      : [{ kind: 'user', dump: uri, ...bound(unknown, { year: userYear }, 0, isTheUnknown) }];
  }
  if (printedYear === undefined || !listYear) {
    return [];
  }
  const listed = bound(listYear, { year: printedYear }, 0, true);
  return [
    { kind: 'listed', dump: uri, ...listed },
    ...(viewYear ? [{ kind: 'viewed' as const, dump: uri, ...bound(viewYear, listYear, 0) }] : []),
  ];
}

function nearEvidence({ uri, listYear, nearDates }: DumpClock): Evidence[] {
  return listYear
    ? nearDates.map(({ by, year, date }): Evidence => ({
        kind: by,
        dump: uri,
        ...bound(listYear, { year }, 0, true),
        ground: { date },
      }))
    : [];
}

/** Neither the list nor the viewing is later than the stamp. */
function stampEvidence({ uri, listed, listYear, viewYear, stamp }: DumpClock): Evidence[] {
  if (!stamp) {
    return [];
  }
  const found: Evidence[] = [];
  const add = (term: typeof listYear, latest: number): void => {
    if (term) {
      found.push({
        kind: 'stamp',
        dump: uri,
        ...bound({ year: latest }, term, 0),
        ground: { date: stamp },
      });
    }
  };
  add(listYear, stamp.year - (listed && fallsAfter(listed, stamp) ? 1 : 0));
  if (viewYear?.key !== listYear?.key) {
    add(viewYear, stamp.year);
  }
  return found;
}
