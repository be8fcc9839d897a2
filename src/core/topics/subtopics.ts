import type { Steps } from '../steps';
import type { RecordIds } from './recordIds';
import { centresOf } from './clustering/centres';
import { clusterRows, type Clusters } from './clustering/findClusters';
import type { SparseRow } from './clustering/sparse';
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
  const found: TopicRecord[] = [];
  const given = wholes.map(({ name }) => name);
  for (const [number, whole] of wholes.entries()) {
    const members = [...clusters.clusterOf.keys()].filter(
      (paper) => clusters.clusterOf[paper] === number,
    );
    yield;
    if (members.length > mostAtAGlance || (split.has(whole.id) && members.length > smallestPart)) {
      const parts = yield* partsOf(library, members, whole, previous, given, ids);
      found.push(...parts);
      given.push(...parts.map(({ name }) => name));
    }
  }
  return found;
}

function* partsOf(
  library: ReadLibrary,
  members: readonly number[],
  whole: TopicRecord,
  previous: PreviousParts,
  given: readonly (readonly string[])[],
  ids: RecordIds,
): Steps<TopicRecord[]> {
  const columns = library.vocabulary.terms.length;
  const scale = localWeights(library.rows, members, columns);
  const rows = localRows(library.rows, members, scale);
  yield;
  const before = beforeOf(library.rows.length, members, whole.id, previous);
  const goesOn = previous.goesOn && new Set(before.clusterOf).size > 2;
  const clusters = goesOn ? before : yield* freshParts(rows, columns);
  const kept = keepTopics(clusters, before);
  const records = kept.map((topic) => previous.records.get(before.ids[topic?.number ?? -1] ?? ''));
  const keptNames = records.map((record, at) => (kept[at]?.keepsName ? record : undefined));
  const named = yield* nameClusters(library, clusters, keptNames, !goesOn, given);
  if (named.count < 2) {
    return [];
  }
  const { weights } = yield* centresOf(rows, named, columns);
  return weights.map((ofPart, part) => {
    const { label = '', name = [] } = named.names[part] ?? {};
    const local = ofPart.map(([term, weight]): [number, number] => [
      term,
      weight * (scale[term] ?? 0),
    ]);
    return {
      id: ids.idOf(records[named.from[part] ?? -1]?.id, ofPart),
      parent: whole.id,
      label,
      name,
      weights: local.filter(([, weight]) => weight > 0),
    };
  });
}

function* freshParts(rows: readonly SparseRow[], columns: number): Steps<Clusters> {
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

/** The rows of some papers with terms scaled; empty ones in place of the others. */
function localRows(
  rows: readonly SparseRow[],
  members: readonly number[],
  scale: Float64Array,
): SparseRow[] {
  const empty: SparseRow = { columns: new Int32Array(0), values: new Float64Array(0) };
  const local = rows.map(() => empty);
  for (const member of members) {
    const { columns, values } = rows[member] ?? empty;
    const scaledValues = values.map((value, at) => value * (scale[columns[at] ?? -1] ?? 0));
    const says = scaledValues.some((value) => value > 0);
    local[member] = says ? { columns, values: scaledValues } : empty;
  }
  return local;
}

/** The papers of a topic by its parts of before. */
function beforeOf(
  total: number,
  members: readonly number[],
  whole: string,
  { partOf, records }: PreviousParts,
): Clusters & { readonly ids: readonly string[] } {
  const ids = [...records.values()].flatMap(({ id, parent }) => (parent === whole ? [id] : []));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const clusterOf = new Int32Array(total).fill(-1);
  for (const member of members) {
    clusterOf[member] = numbers.get(partOf[member] ?? '') ?? -1;
  }
  return { count: ids.length, clusterOf, ids };
}
