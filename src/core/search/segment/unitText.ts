/** The text of some UTF-16 units. */
export function unitText(units: Uint16Array, start = 0, end = units.length): string {
  // Ten times as fast for words as spreading the array.
  let text = '';
  for (let at = start; at < end; at++) {
    text += String.fromCharCode(units[at] ?? 0);
  }
  return text;
}

/** Negative where the units from one place to another are below `text`, as `<` compares strings. */
export function compareUnits(units: Uint16Array, start: number, end: number, text: string): number {
  const common = Math.min(end - start, text.length);
  for (let offset = 0; offset < common; offset++) {
    const difference = (units[start + offset] ?? 0) - text.charCodeAt(offset);
    if (difference !== 0) {
      return difference;
    }
  }
  return end - start - text.length;
}

/** Negative where the units of one stretch are below those of another, as `<` compares strings. */
export function compareStretches(
  units: Uint16Array,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
  otherUnits = units,
): number {
  const common = Math.min(end - start, otherEnd - otherStart);
  for (let offset = 0; offset < common; offset++) {
    const difference = (units[start + offset] ?? 0) - (otherUnits[otherStart + offset] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return end - start - (otherEnd - otherStart);
}
