/** The text of some UTF-16 units. */
export function unitText(units: Uint16Array, start = 0, end = units.length): string {
  // Ten times as fast for words as spreading the array.
  let text = '';
  for (let at = start; at < end; at++) {
    text += String.fromCharCode(units[at] ?? 0);
  }
  return text;
}
