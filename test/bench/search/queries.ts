import type { CorpusPaper } from './corpus';

type Random = () => number;

/** A query and the paper that it is meant to find. */
export interface KnownItem {
  readonly query: string;
  readonly id: string;
}

/** What a user types, one letter after another: the first three words of titles. */
export function keystrokes(papers: readonly CorpusPaper[], random: Random): string[] {
  return Array.from({ length: 60 }, () => {
    const words = titleWords(anyOf(papers, random)).slice(0, 3).join(' ');
    return Array.from(words, (_, index) => words.slice(0, index + 1));
  }).flat();
}

/** Words of titles with a slip of the hand. */
export function slips(papers: readonly CorpusPaper[], random: Random): string[] {
  return Array.from({ length: 200 }, () => {
    const words = titleWords(anyOf(papers, random));
    const word = words.find(({ length }) => length > 5) ?? 'learning';
    const at = 1 + Math.floor(random() * (word.length - 2));
    return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  });
}

/** Ten words of abstracts that follow one another. */
export function tenWords(papers: readonly CorpusPaper[], random: Random): string[] {
  return Array.from({ length: 200 }, () =>
    anyOf(papers, random).abstract.split(/\W+/).slice(5, 15).join(' '),
  );
}

/** The words of titles in any order, one of them missing, each with one typo. */
export function knownItems(papers: readonly CorpusPaper[], random: Random): KnownItem[] {
  return Array.from({ length: 300 }, () => {
    const paper = anyOf(papers, random);
    const words = titleWords(paper);
    for (let last = words.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [words[last], words[other]] = [words[other] ?? '', words[last] ?? ''];
    }
    const query = words
      .slice(1)
      .map((word) => withTypo(word, random))
      .join(' ');
    return { query, id: paper.id };
  });
}

/** A word with a letter changed, left out, added, or swapped with the next one. */
function withTypo(word: string, random: Random): string {
  const letter = String.fromCharCode(0x61 + Math.floor(random() * 26));
  const at = Math.floor(random() * (word.length - 1));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + letter + after;
    case 1:
      return before + after;
    case 2:
      return before + letter + here + after;
    default:
      return before + after.charAt(0) + here + after.slice(1);
  }
}

function titleWords({ title }: CorpusPaper): string[] {
  return title.toLowerCase().split(' ');
}

function anyOf(papers: readonly CorpusPaper[], random: Random): CorpusPaper {
  return papers[Math.floor(random() * papers.length)] ?? { id: '', title: '', abstract: '' };
}
