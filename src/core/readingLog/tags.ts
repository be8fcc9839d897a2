import { visibleText } from '../text/visible';

/** Characters of the longest tag. */
const longestTag = 60;

/** A tag as typed, with or without `#`, in the form in which it is kept; undefined for none. */
export function tagOf(typed: string): string | undefined {
  const text = visibleText(typed.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const characters = Array.from(text.replaceAll(',', '').replace(/^[#\s]+/, ''));
  const tag = characters.slice(0, longestTag).join('').trim();
  return tag === '' ? undefined : tag;
}
