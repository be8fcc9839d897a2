import { accentCommands, scriptSources } from '../text/tex/texCharacters';
import { findTexSpans } from '../text/tex/texSpans';
import {
  functionCommands,
  letterCommands,
  silentCommands,
  styleCommands,
  symbolCommands,
  textLetterCommands,
} from '../text/tex/texSymbols';
import { visibleText } from '../text/visible';

/** BibTeX counts braces even after a backslash, so a brace in a text is written by its name. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const special = /[\\{}~^<>|&%$#_]/g;

/** What TeX fonts join into another character: dashes, quotes and, in Spanish, marks before. */
const ligature = /-(?=-)|'(?=')|`(?=`)|,(?=,)|[!?](?=`)/g;

/** Names that are read for others as well, but print another form of the letter. */
const otherForms = new Set(['epsilon', 'phi']);

/** Commands for characters that text fonts have not, the first name of each that prints just that. */
const commandOf = new Map(
  [...letterCommands, ...symbolCommands]
    .filter(([name]) => !otherForms.has(name))
    .filter(([, character]) => character > '\u02FF' && !/\p{P}/u.test(character))
    .reverse()
    .map(([name, character]) => [character, `\\${name} `] as const),
);

const mathematical = new RegExp(
  `[${[...commandOf.keys(), ...scriptSources.keys()].join('')}]+`,
  'gu',
);

/** Plain text as TeX that prints it, on one line and with balanced braces. */
export function escapeForTex(text: string): string {
  return visibleText(text)
    .replace(special, (character) => escapes[character] ?? character)
    .replace(ligature, '$&{}')
    .replace(mathematical, inMath);
}

function inMath(run: string): string {
  const inner = Array.from(run, (character) => {
    const script = scriptSources.get(character);
    return script === undefined
      ? (commandOf.get(character) ?? character)
      : `${script.mark}{${commandOf.get(script.source)?.trim() ?? script.source}}`;
  });
  // The space that ends a command's name is only needed before a letter.
  return `$${inner.join('').replace(/ (?![A-Za-z])/g, '')}$`;
}

/**
 * A printed title as TeX. One that is sound TeX stays so, apart from characters that TeX would take
 * amiss; of any other what is readable is escaped. Sound means: braces and dollars balanced
 * and no command but those that set type, for a title can come from anywhere, and TeX can read files.
 *
 * @param readable the title made readable, on one line
 */
export function titleForTex(title: string, readable: string): string {
  const line = visibleText(title).trim();
  return /[\\$]/.test(line) && isSoundTex(line) ? keepTex(line) : escapeForTex(readable);
}

const knownCommands: ReadonlySet<string> = new Set([
  ...letterCommands.keys(),
  ...textLetterCommands.keys(),
  ...symbolCommands.keys(),
  ...functionCommands,
  ...styleCommands,
  ...silentCommands,
  ...accentCommands.keys(),
  ...'frac sqrt textsuperscript textsubscript'.split(' '),
  ...'& % $ # _ , ; : ! / -'.split(' '),
  ' ',
]);

/** Known here to be shown, but not plain type in a document: they make links or need a package. */
const unsoundCommands = new Set(
  'url nolinkurl sout uline bm mathds xspace uppercase lowercase'.split(' '),
);

function isSoundTex(line: string): boolean {
  // `^^5c` is a backslash to TeX before it looks at anything else.
  if (line.includes('^^')) {
    return false;
  }
  let depth = 0;
  for (const [brace] of line.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) {
      return false;
    }
  }
  const commands = [...line.matchAll(/\\([A-Za-z]+|.?)/gu)].map(([, name = '']) => name);
  const { delimiters } = findTexSpans(line);
  const dollars = [...line.matchAll(/(?<!\\)\$/g)];
  return (
    depth === 0 &&
    commands.every((name) => knownCommands.has(name) && !unsoundCommands.has(name)) &&
    dollars.every(({ index }) => delimiters.get(index) === 1)
  );
}

/** Sound TeX with the characters escaped that mean something else outside of mathematics. */
function keepTex(line: string): string {
  const { delimiters } = findTexSpans(line);
  let math = false;
  let result = '';
  for (const match of line.matchAll(/\\(?:[A-Za-z]+|.)|[$&%#_^~<>|]|[^\\$&%#_^~<>|]+/gsu)) {
    const [part] = match;
    if (delimiters.has(match.index)) {
      math = !math;
      result += part;
    } else if (part === '\\ ') {
      // Most readers of BibTeX do not know this one, and a blank is as good here.
      result += ' ';
    } else if (/^[&%#]$/.test(part) || (!math && /^[_^<>|]$/.test(part))) {
      result += escapes[part] ?? part;
    } else {
      result += part;
    }
  }
  return result;
}
