import { fileName } from '../dates/clock';
import { dateNumber } from '../dates/partialDate';
import { dumpPlaces } from '../packedPaper';
import { labelsOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

const none = '';

/** By dump, the latest list first, undated lists last. A paper stands under every dump that holds it. */
export function groupByDigest(context: GroupContext): Grouper {
  const label = context.dumpLabel ?? fileName;
  return {
    key: 'digest',
    place(paper) {
      const uris = new Set(dumpPlaces(paper).map(({ uri }) => uri));
      return uris.size > 0 ? [...uris] : [none];
    },
    describe({ id, papers: [paper] }) {
      if (id === none) {
        return { value: { key: 'digest' }, label: labelsOf(context).noDigest, order: Infinity };
      }
      const listed = (paper ? dumpPlaces(paper) : []).find(({ uri }) => uri === id)?.listed;
      const order = listed ? -dateNumber(listed) : Infinity;
      return { value: { key: 'digest', uri: id }, label: label(id), order };
    },
  };
}
