/** A list that can be asked for. */
export type DigestRequest =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'week'; readonly week: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'trending' }
  | { readonly kind: 'search'; readonly query: string };

/** How many papers are asked for at once: the most that the list API gives. */
export const pageSize = 100;

/** How many it gives where it does not heed what is asked for. */
const defaultPageSize = 50;

/** The address of a page of a list. Searches have one page. */
export function requestAddress(base: string, request: DigestRequest, page: number): string {
  const root = base.replace(/\/+$/, '');
  if (request.kind === 'search') {
    return `${root}/api/papers/search?q=${encodeURIComponent(request.query)}`;
  }
  return `${root}/api/daily_papers?${parameterOf(request)}&p=${page}&limit=${pageSize}`;
}

/** The page of the site that shows a list to people. */
export function requestPage(base: string, request: DigestRequest): string {
  const root = `${base.replace(/\/+$/, '')}/papers`;
  switch (request.kind) {
    case 'day':
      return `${root}/date/${request.day}`;
    case 'week':
      return `${root}/week/${request.week}`;
    case 'month':
      return `${root}/month/${request.month}`;
    case 'trending':
      return `${root}/trending`;
    case 'search':
      return `${root}?q=${encodeURIComponent(request.query)}`;
  }
}

/** Whether there may be more after a page with so many papers. */
export function mayGoOn(request: DigestRequest, count: number): boolean {
  return request.kind !== 'search' && (count >= pageSize || count === defaultPageSize);
}

function parameterOf(request: Exclude<DigestRequest, { kind: 'search' }>): string {
  switch (request.kind) {
    case 'day':
      return `date=${request.day}`;
    case 'week':
      return `week=${request.week}`;
    case 'month':
      return `month=${request.month}`;
    case 'trending':
      return 'sort=trending';
  }
}
