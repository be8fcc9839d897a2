import type { Paper } from '../../model';
import { dumpPlaces } from '../../library/packedPaper';
import { isPlacedWithin } from '../../library/placedWithin';
import { readCounts } from './countRange';
import { afterDates, beforeDates, readDates } from './dateValue';
import type { FilterField } from './fields';
import type { FilterQueryContext } from './filterContext';
import { nameMatcher, partMatcher } from './nameMatch';

type PaperTest = (paper: Paper) => boolean;

/** What a field with a value asks of a paper; undefined for fields that ask nothing of one alone. */
export function fieldTest(
  field: FilterField,
  value: string,
  context: FilterQueryContext,
): PaperTest | undefined {
  switch (field) {
    case 'author': {
      const matches = nameMatcher(value);
      return ({ authors }) => authors?.some(matches) ?? false;
    }
    case 'org': {
      const matches = nameMatcher(value);
      return ({ organization }) =>
        organization !== undefined &&
        (matches(organization.name) || matches(organization.handle ?? ''));
    }
    case 'topic':
      return topicTest(value, context);
    case 'tag': {
      const matches = nameMatcher(value);
      return (paper) => context.stateOf?.(paper).tags?.some(matches) ?? false;
    }
    case 'note': {
      const matches = partMatcher(value);
      return (paper) => matches(context.stateOf?.(paper).note ?? '');
    }
    case 'in':
      return placeTest(value, context);
    case 'is':
      return markTest(value, context);
    case 'has':
      return partTest(value, context);
    case 'date':
    case 'before':
    case 'after':
      return dateTest(field, value, context);
    case 'comments':
    case 'upvotes': {
      const range = readCounts(value);
      return ({ [field]: count }) =>
        range !== undefined && count !== undefined && count >= range.least && count <= range.most;
    }
    case 'like':
    case 'sort':
      return undefined;
  }
}

function topicTest(value: string, { topics = [] }: FilterQueryContext): PaperTest {
  const matches = nameMatcher(value);
  const ids = new Set([...topics].filter(({ label }) => matches(label)).map(({ id }) => id));
  return (paper) => paper.topics.some((id) => ids.has(id) || id === value);
}

/** Each dump is looked at once, however many papers it holds. */
function placeTest(value: string, { placesOf }: FilterQueryContext): PaperTest {
  const matches = partMatcher(value);
  const known = new Map<string, boolean>();
  return (paper) =>
    dumpPlaces(paper).some(({ uri }) => {
      const isIn = known.get(uri) ?? (uri === value || (placesOf?.(uri) ?? [uri]).some(matches));
      known.set(uri, isIn);
      return isIn;
    });
}

function markTest(value: string, { stateOf, ledgerStateOf }: FilterQueryContext): PaperTest {
  switch (value) {
    case 'unread':
      return (paper) => (stateOf?.(paper).state ?? 'unread') === 'unread';
    case 'read':
      return (paper) => stateOf?.(paper).state === 'read';
    case 'starred':
      return (paper) => stateOf?.(paper).starred === true;
    case 'later':
      return (paper) => stateOf?.(paper).isLater === true;
    case 'new':
      return (paper) => stateOf?.(paper).isNew === true;
    case 'hidden':
      return (paper) => stateOf?.(paper).isHidden === true;
    default:
      return (paper) => ledgerStateOf?.(paper) === value;
  }
}

function partTest(value: string, { stateOf }: FilterQueryContext): PaperTest {
  switch (value) {
    case 'code':
      return ({ github }) => github !== undefined;
    case 'id':
      return ({ arxivId }) => arxivId !== undefined;
    case 'tag':
      return (paper) => (stateOf?.(paper).tags ?? []).length > 0;
    default:
      return (paper) => (stateOf?.(paper).note ?? '') !== '';
  }
}

function dateTest(
  field: 'date' | 'before' | 'after',
  value: string,
  { today }: FilterQueryContext,
): PaperTest {
  const dates = readDates(value, today);
  const range =
    dates && field !== 'date' ? (field === 'before' ? beforeDates : afterDates)(dates) : dates;
  return (paper) => range !== undefined && isPlacedWithin(paper, range);
}
