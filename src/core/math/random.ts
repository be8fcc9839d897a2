/**
 * A small deterministic source of numbers in `[0, 1)` (mulberry32). The same seed gives the same
 * row everywhere, which keeps what is made of papers the same for the same papers.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fills an array with numbers of a normal distribution (Box and Muller). */
export function fillNormal(target: Float64Array, random: () => number): void {
  for (let index = 0; index < target.length; index += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    target[index] = radius * Math.cos(angle);
    if (index + 1 < target.length) {
      target[index + 1] = radius * Math.sin(angle);
    }
  }
}
