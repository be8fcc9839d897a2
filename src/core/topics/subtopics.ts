import type { Steps } from '../steps';
import type { RecordIds } from './recordIds';
import { centresOf } from './clustering/centres';
import { clusterRows, type Clusters } from './clustering/findClusters';
import { withoutGaps, type SparseMatrix, type SparseRow } from '../math/sparse';
import type { TopicRecord } from './modelParts';
import { nameClusters, type NamedClusters } from './naming/nameClusters';
import { keepTopics } from './previousTopics';
import type { ReadLibrary } from './reading/readLibrary';

/** A topic of no more papers is taken in at a glance: it has no parts. */
const mostAtAGlance = 20;

/** Papers of a usual and of the smallest part, as far as there are so many, and parts at most. */
const usualPart = 6;
const smallestPart = 4;
const smallestShare = 0.12;
const mostParts = 8;

const empty: SparseRow = { columns: new Int32Array(0), values: new Float64Array(0) };

/** The parts that topics had before, by paper of the library. */
export interface PreviousParts {
  /** Id of each paper's part, if it had any. */
  readonly partOf: readonly (string | undefined)[];
  /** Records by id. */
  readonly records: ReadonlyMap<string, TopicRecord>;
  /** Whether topics go on as they were, and their parts with them. */
  readonly goesOn: boolean;
}

/**
 * The parts of big topics, found in the papers of each by what not all of them say.
 *
 * @param wholes records of the topics by number of cluster
 * @param split topics that are to have parts whatever their size
 */
export function* findSubtopics(
  library: ReadLibrary,
  clusters: NamedClusters,
  wholes: readonly TopicRecord[],
  previous: PreviousParts,
  split: ReadonlySet<string>,
  ids: RecordIds,
): Steps<TopicRecord[]> {
  const columns = library.vocabulary.terms.length;
  const rows = library.rows.map(() => empty);
  const before = beforeOf(previous);
  const clusterOf = new Int32Array(rows.length).fill(-1);
  /** The whole that each part is of, and how much terms tell its papers apart. */
  const wholeOf: { readonly id: string; readonly scale: Float64Array }[] = [];
  for (const [number, { id }] of wholes.entries()) {
    const members = [...clusters.clusterOf.keys()].filter(
      (paper) => clusters.clusterOf[paper] === number,
    );
    yield;
    if (members.length > mostAtAGlance || (split.has(id) && members.length > smallestPart)) {
      const scale = localWeights(library.rows, members, columns);
      const local = members.map((member) => scaledRow(library.rows[member] ?? empty, scale));
      yield;
      const matrix = { rows: local, columns };
      const parts = yield* partsOf(members, matrix, before, previous.goesOn);
      for (const [at, member] of members.entries()) {
        const part = parts.clusterOf[at] ?? -1;
        rows[member] = local[at] ?? empty;
        clusterOf[member] = part < 0 ? -1 : wholeOf.length + part;
      }
      wholeOf.push(...Array.from({ length: parts.count }, () => ({ id, scale })));
    }
  }
  if (wholeOf.length === 0) {
    return [];
  }
  const all = { count: wholeOf.length, clusterOf };
  const kept = keepTopics(all, before);
  const records = kept.map((topic) => previous.records.get(before.ids[topic?.number ?? -1] ?? ''));
  const keptNames = records.map((record, at) => (kept[at]?.keepsName ? record : undefined));
  const given = wholes.map(({ name }) => name);
  const named = yield* nameClusters(library, all, keptNames, !previous.goesOn, given);
  const { weights } = yield* centresOf(rows, named, columns);
  return weights.flatMap((ofPart, part): TopicRecord[] => {
    const from = named.from[part] ?? -1;
    const { label = '', name = [] } = named.names[part] ?? {};
    const whole = wholeOf[from];
    const siblings = named.from.filter((other) => wholeOf[other]?.id === whole?.id);
    return whole === undefined || siblings.length < 2
      ? []
      : [
          {
            id: ids.idOf(records[from]?.id, ofPart),
            parent: whole.id,
            label,
            name,
            weights: ofPart
              .map(([term, weight]): [number, number] => [term, weight * (whole.scale[term] ?? 0)])
              .filter(([, weight]) => weight > 0),
          },
        ];
  });
}

/** The papers of one topic by its parts: those of before, where they go on. */
function* partsOf(
  members: readonly number[],
  matrix: SparseMatrix,
  before: Clusters,
  goesOn: boolean,
): Steps<Clusters> {
  const partBefore = members.map((member) => before.clusterOf[member] ?? -1);
  const known = [...new Set(partBefore)]
    .filter((part) => part >= 0)
    .sort((one, other) => one - other);
  if (goesOn && known.length > 1) {
    const clusterOf = Int32Array.from(partBefore, (part) => known.indexOf(part));
    return { count: known.length, clusterOf };
  }
  return yield* freshParts(matrix);
}

function* freshParts(matrix: SparseMatrix): Steps<Clusters> {
  const { rows, columns } = withoutGaps(matrix);
  yield;
  return yield* clusterRows(rows, columns, (papers) => ({
    most: Math.max(2, Math.min(mostParts, Math.round(papers / usualPart))),
    exact: false,
    smallest: Math.min(
      Math.max(smallestPart, Math.round(smallestShare * papers)),
      Math.floor(papers / 2),
    ),
  }));
}

/** How much a term tells the papers of a topic apart: 0 for what all of them say. */
function localWeights(
  rows: readonly SparseRow[],
  members: readonly number[],
  columns: number,
): Float64Array {
  const papers = new Float64Array(columns);
  for (const member of members) {
    for (const term of rows[member]?.columns ?? []) {
      papers[term] = (papers[term] ?? 0) + 1;
    }
  }
  const most = Math.log(Math.max(members.length, 2));
  return papers.map((count) => (count > 0 ? Math.log(members.length / count) / most : 0));
}

/** A row with terms scaled; the empty one if that leaves nothing. */
function scaledRow({ columns, values }: SparseRow, scale: Float64Array): SparseRow {
  const scaled = values.map((value, at) => value * (scale[columns[at] ?? -1] ?? 0));
  return scaled.some((value) => value > 0) ? { columns, values: scaled } : empty;
}

/** All papers by their parts of before. */
function beforeOf({
  partOf,
  records,
}: PreviousParts): Clusters & { readonly ids: readonly string[] } {
  const ids = [...records.values()].flatMap(({ id, parent }) => (parent === undefined ? [] : [id]));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const clusterOf = Int32Array.from(partOf, (id) => numbers.get(id ?? '') ?? -1);
  return { count: ids.length, clusterOf, ids };
}
