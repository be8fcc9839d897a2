/**
 * The first place from one up to another that is not below what is looked for, by halving; the end
 * where all are.
 *
 * @param isBelow holds up to some place, and from there on no more
 */
export function firstPlace(from: number, end: number, isBelow: (place: number) => boolean): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The same where it is likely near the start: between two places that ever larger strides find. */
export function firstPlaceNear(
  from: number,
  end: number,
  isBelow: (place: number) => boolean,
): number {
  let low = from;
  let stride = 1;
  while (from + stride <= end && isBelow(from + stride - 1)) {
    low = from + stride;
    stride *= 2;
  }
  return firstPlace(low, Math.min(end, from + stride - 1), isBelow);
}
