import type { Organization } from '../model';

// `s`: a line separator (U+2028) inside a name is no line break to us.
const handleAndName = /^(\S+) +(\S.*)$/s;

/** Reads `HANDLE NAME`, as pages print who wrote a paper; one word alone is a name. */
export function parseOrganization(printed: string): Organization {
  const [, handle = '', name = ''] = handleAndName.exec(printed) ?? [];
  return name === '' ? { name: printed } : { handle, name };
}
