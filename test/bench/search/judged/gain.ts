const depth = 10;

/**
 * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002, with the
 * grade itself as gain): 1 for the best order there can be, 0 where nothing good is among them.
 */
export function gainAtTen(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const discounted = (gains: readonly number[]): number =>
    gains.slice(0, depth).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  return ideal > 0 ? discounted(found.map((id) => grades.get(id) ?? 0)) / ideal : 0;
}
