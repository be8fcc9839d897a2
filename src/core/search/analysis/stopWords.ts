const words = `a an and are as at be but by can for from has have in into is it its of on or our that
the their these this to was we were which with`;

/**
 * Words that most English texts have. They are found, but where a query has others, those decide.
 */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));
