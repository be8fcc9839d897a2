import { tagOf } from '../core';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import { pickTags } from './tagPicker';

/** Asks for the tags of papers. Tags that only some of several papers have stay unless they are chosen. */
export function editTags(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.editTags',
    execute: async (...args) => {
      const meant = papers.meant(args);
      const [, , wanted] = args;
      if (meant.length === 0) {
        return;
      }
      const statuses = meant.map((paper) => log.statusOf(paper));
      const used = new Set(statuses.flatMap(({ tags }) => tags));
      const common = [...used].filter((tag) => statuses.every(({ tags }) => tags.includes(tag)));
      const chosen = Array.isArray(wanted)
        ? wanted.flatMap((tag: unknown) => (typeof tag === 'string' ? (tagOf(tag) ?? []) : []))
        : await pickTags(log.tags, common, [...used]);
      if (chosen) {
        const gone = common.filter((tag) => !chosen.includes(tag));
        const tags = [
          ...chosen.map((tag) => [tag, true] as const),
          ...gone.map((tag) => [tag, false] as const),
        ];
        await log.set(meant, { tags: Object.fromEntries(tags) });
      }
    },
  };
}
