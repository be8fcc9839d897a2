/** Lists as one, such as those of the pages of a text; it is seldom more than one. */
export function oneList<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.length < 2 ? (lists[0] ?? []) : lists.flat();
}
