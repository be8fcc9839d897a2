import type { Appearance, Occurrence, TextChange } from '../core';
import { readableText, readableTitle, visibleText, wordDiff } from '../core';
import type { OccurrenceView, RevisionView } from '../shared/abstractView';
import { countChangeTexts } from '../shared/changesText';
import { commentsText, dateView } from '../shared/factsText';
import { fileName } from '../shared/fileName';
import type { Language } from './paperFacts';

/**
 * A place where a paper stands, with what is new there.
 *
 * @param line from 1
 * @param appearance what the ledger makes of it; undefined where it knows nothing yet
 */
export function occurrenceView(
  { uri, offset, listed, comments }: Occurrence,
  line: number,
  appearance: Appearance | undefined,
  language: Language,
): OccurrenceView {
  const { translate, locale } = language;
  const discussion = commentsText(comments, translate);
  return {
    uri,
    offset,
    fileName: fileName(uri),
    line: translate('line {0}', line),
    ...(listed && { listed: dateView(listed, locale, translate) }),
    ...(discussion !== undefined && { comments: discussion }),
    changes: appearance ? changeTexts(appearance, language) : [],
    revisions: appearance ? revisionViews(appearance, language) : [],
  };
}

function changeTexts({ kind, comments, upvotes }: Appearance, { translate }: Language): string[] {
  return [
    ...(kind === 'new' ? [translate('new')] : []),
    ...countChangeTexts({ comments: comments?.delta, upvotes: upvotes?.delta }, translate),
  ];
}

function revisionViews({ title, abstract }: Appearance, { translate }: Language): RevisionView[] {
  return [
    ...(title ? [revisionView(translate('title revised'), title, readableTitle)] : []),
    ...(abstract ? [revisionView(translate('abstract revised'), abstract, readableText)] : []),
  ];
}

function revisionView(
  label: string,
  { before, after }: TextChange,
  readable: (text: string) => string,
): RevisionView {
  const [old, recent] = [before, after].map((text) => visibleText(readable(text)));
  return { label, diff: wordDiff(old ?? '', recent ?? '') };
}
