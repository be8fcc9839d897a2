const words = `a an and are as at be but by can for from has have in into is it its of on or our that
the their these this to was we were which with`;

const wordsOfQuestions = `about against all also among any anyone been being between both could did
do does doing done during each had having he her here his how i if may me might more most must my no
not only other over per shall she should so some such than them then there they those through under
until upon very via what whatever when where whether while who whom whose why will within without
would you your`;

/**
 * Words that most English texts have. They are found, but where a query has others, those decide.
 */
export const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));

/**
 * Words that only hold a sentence together. Few abstracts have some of them, so that by their rarity
 * they would count; where a query says much else, they are left out too.
 */
export const sentenceWords: ReadonlySet<string> = new Set([
  ...stopWords,
  ...wordsOfQuestions.split(/\s+/),
]);
