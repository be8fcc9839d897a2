/** Characters that TeX makes out of others: accented, raised, lowered, blackboard. */

/** Combining marks of accents, by symbol or name; a name of one letter takes its letter in braces. */
export const accentCommands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    '"': '\u0308',
    u: '\u0306',
    r: '\u030A',
    H: '\u030B',
    v: '\u030C',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    hat: '\u0302',
    tilde: '\u0303',
    bar: '\u0304',
    breve: '\u0306',
    dot: '\u0307',
    ddot: '\u0308',
    check: '\u030C',
    acute: '\u0301',
    grave: '\u0300',
    mathring: '\u030A',
    vec: '\u20D7',
  }),
);

/** A letter under an accent, where Unicode has them as one or the accent is one of mathematics. */
export function compose(letter: string, accent: string): string | undefined {
  const mark = accentCommands.get(accent);
  const base = letter.replace('ı', 'i').replace('ȷ', 'j');
  if (mark === undefined || !/^\p{L}$/u.test(base)) {
    return undefined;
  }
  // A backslash before a quotation mark is also how quotation marks are escaped in code.
  if (accent === '"' && !/[aeiouy]/i.test(base)) {
    return undefined;
  }
  const composed = (base + mark).normalize('NFC');
  const isOne = composed.length === 1;
  return isOne || accent.length > 2 ? composed : undefined;
}

/** Blackboard letters with a character of their own in the basic plane. */
export const blackboardLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }),
);

const superscripts: ReadonlyMap<string, string> = pairs(
  "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ'′∘°*⊤ ",
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡ′′°°*ᵀ ',
);

const subscripts: ReadonlyMap<string, string> = pairs(
  '0123456789+-−=()aehijklmnoprstuvxβγρφχ ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ ',
);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, targets[index] ?? character]));
}

/** For every raised or lowered character, what it is made of; the first source where it has several. */
export const scriptSources: ReadonlyMap<string, { mark: '^' | '_'; source: string }> = new Map(
  [
    ...Array.from(superscripts, ([source, small]) => ({ small, mark: '^' as const, source })),
    ...Array.from(subscripts, ([source, small]) => ({ small, mark: '_' as const, source })),
  ]
    .filter(({ small, source }) => small !== source && !/[°′]/.test(small))
    .reverse()
    .map(({ small, mark, source }) => [small, { mark, source }]),
);

/** Longest script that is worth setting in small letters, in UTF-16 units. */
const longestScript = 24;

/** `text` in superscript (`^`) or subscript (`_`) characters, where each of its characters has one. */
export function scriptCharacters(text: string, mark: '^' | '_'): string | undefined {
  if (text.length === 0 || text.length > longestScript) {
    return undefined;
  }
  const table = mark === '^' ? superscripts : subscripts;
  let result = '';
  for (const character of text) {
    const small = table.get(character);
    if (small === undefined) {
      return undefined;
    }
    result += small;
  }
  return result;
}
