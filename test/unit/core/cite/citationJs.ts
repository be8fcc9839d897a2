import { Cite, type CslItem, type CslName } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

/** What a reference manager makes of a paper. */
export interface ReadItem {
  readonly title: string | undefined;
  /** Family names first. */
  readonly names: readonly string[];
  readonly year: number | undefined;
  readonly abstract: string | undefined;
  readonly url: string | undefined;
}

/** Reads a bibliography in whatever format it is in, as Citation.js finds out by itself. */
export function readByCitationJs(text: string): ReadItem[] {
  return new Cite(text).data.map((item: CslItem) => ({
    title: item.title?.normalize(),
    names: (item.author ?? []).map(nameOf),
    year: item.issued?.['date-parts']?.[0]?.[0],
    abstract: item.abstract,
    url: item.URL,
  }));
}

function nameOf(name: CslName): string {
  const parts = [name['non-dropping-particle'], name.family, name.suffix, name.given];
  const whole = name.literal ?? parts.filter((part) => part !== undefined && part !== '').join(' ');
  return whole.normalize();
}
