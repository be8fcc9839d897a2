import { labelsOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

const none = '';

/** By the organisation's name, however it is cased, in alphabetical order; papers without one last. */
export function groupByOrganization(context: GroupContext): Grouper {
  return {
    key: 'organization',
    place({ organization }) {
      return [organization?.name.trim().toLowerCase() ?? none];
    },
    describe({ id, papers: [paper] }) {
      const name = paper?.organization?.name.trim();
      return id === none || name === undefined
        ? { value: { key: 'organization' }, label: labelsOf(context).noOrganization, order: 1 }
        : { value: { key: 'organization', name }, label: name, order: 0 };
    },
  };
}
