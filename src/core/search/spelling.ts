/** How many mistakes a word of this many UTF-16 units may hold and still be recognised. */
export function allowedEdits(length: number): number {
  if (length < 4) {
    return 0;
  }
  return length < 8 ? 1 : 2;
}

/** `word` with each two neighbouring characters swapped in turn: the commonest slip of all. */
export function swappedNeighbours(word: string): string[] {
  const characters = Array.from(word);
  const variants = new Set<string>();
  for (let index = 0; index + 1 < characters.length; index++) {
    const variant = [...characters];
    variant[index] = characters[index + 1] ?? '';
    variant[index + 1] = characters[index] ?? '';
    variants.add(variant.join(''));
  }
  variants.delete(word);
  return [...variants];
}

/**
 * Least number of characters changed, added, left out or swapped with their neighbour that turns
 * `from` into `to`: the optimal string alignment distance (Boytsov 2011, restricted
 * Damerau–Levenshtein).
 */
export function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      ) {
        least = Math.min(least, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}
