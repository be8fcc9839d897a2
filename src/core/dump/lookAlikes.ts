import type { DumpHead } from './dialect';

/** What a text that is no dump may be taken for at first sight. */
export type LookAlike =
  'paperPage' | 'collectionPage' | 'bibliography' | 'log' | 'source' | 'otherJson' | 'otherPage';

const paperPage = /^(?:arxiv:\s*\d{4}\.\d{4,5}(?:v\d+)?|Paper page - .+)$/i;
const collectionPage =
  /^(?:an? collection by\b.*|.{0,200}'s collections?|.{0,300}\/collections\/\S+)$/i;
/** What all of those have in them; nearly no other line does, at each place of which those look. */
const collectionWord = /collection/i;
const bibliographyEntry = /^@[a-z]{3,20}\s*[{(]\s*[^\s,{}]*,?/i;
const logLine =
  /^(?:\[|<\d{1,3}>)?(?:\d{4}[-/]\d{2}[-/]\d{2}[T ]|[A-Z][a-z]{2} {1,2}\d{1,2} )\d{2}:\d{2}/;
const sourceLine =
  /^(?:#!\/|#include\b|import\s[\w{*'"]|from\s[\w.]+\simport\b|package\s[\w.]+;?$|using\s[\w.]+;|export\s(?:const|function|default|class|interface|type)\b|(?:public\s|private\s|static\s|async\s)*(?:def|class|function|fn|func|interface|struct)\s\w+.*[{(:]|(?:const|let|var)\s\w+\s*[:=]|<\?php\b)/;

/** In a list are other values, a number with another behind it or nothing; text browsers number links. */
const json =
  /^\s*(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d[\d.eE+-]*\s*(?:,|\]\s*$)|(?:true|false|null)\b))/;

/** Whether a line is one that only the page of a single paper has. */
export function isPaperPage(line: string): boolean {
  return paperPage.test(line);
}

/** What a text that no dialect recognised is instead, as far as its opening tells. */
export function lookAlikeOf({ lines, text }: DumpHead): LookAlike | undefined {
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  if (lines.some(isPaperPage)) {
    return 'paperPage';
  }
  if (count(bibliographyEntry) > 0 && /\btitle\s*=/i.test(text)) {
    return 'bibliography';
  }
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text)) {
    return 'otherPage';
  }
  if (json.test(text)) {
    return 'otherJson';
  }
  if (2 * count(logLine) > lines.length) {
    return 'log';
  }
  if (count(sourceLine) > 1 || text.startsWith('#!')) {
    return 'source';
  }
  return lines.some((line) => collectionWord.test(line) && collectionPage.test(line))
    ? 'collectionPage'
    : undefined;
}
