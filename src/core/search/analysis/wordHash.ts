/** The hash of some units and one more, as a signed number; that of none is 0. */
export function withUnit(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** The hash of the UTF-16 units from one place up to another. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    hash = withUnit(hash, units[at] ?? 0);
  }
  return hash;
}
