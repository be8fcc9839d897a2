import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableText, readableTitle } from '../../../../src/core/text/readableTitle';
import { anyText, longTexts } from './hostileText';

describe('readableTitle', () => {
  it.each([
    ['styles', 'Worms of $\\textit{C. elegans}$ at Rest', 'Worms of C. elegans at Rest'],
    ['styles in text', 'A \\emph{very} \\textbf{bold} claim', 'A very bold claim'],
    ['nested styles', '$\\mathbf{\\texttt{Probe}}$', 'Probe'],
    ['font switches in groups', '{\\it SL}ow {\\bf T}ides', 'SLow Tides'],
    ['script letters', '$\\mathcal{V}ista\\mathcal{DPO}$ and $\\mathcal B$', 'VistaDPO and B'],
    ['blackboard letters', '$\\mathbb{R}^3$ to $\\mathbb Z$', 'ℝ³ to ℤ'],
    ['Greek letters', '$\\alpha$-Tides and \\Delta', 'α-Tides and Δ'],
    ['subscripts', 'Beyond $\\ell_1$ and $x_{ij}$', 'Beyond ℓ₁ and xᵢⱼ'],
    ['superscripts', 'H$_2$O in $R^2$, the $n^{th}$', 'H₂O in R², the nᵗʰ'],
    ['degrees', '$360^\\circ$ views', '360° views'],
    ['scripts without characters', '$W_q$ and $x_{i,j}$', 'W_q and x_{i,j}'],
    ['fractions', '$\\frac{1}{2}$ of $\\frac{a+b}{c}$', '1/2 of (a+b)/c'],
    ['roots', '$\\sqrt{n}$, $\\sqrt{n+1}$', '√n, √(n+1)'],
    ['operators', '100$\\times$ faster, $a \\leq b$', '100× faster, a ≤ b'],
    ['functions', '$O(n \\log n)$', 'O(n log n)'],
    ['accents in mathematics', '$\\hat{x}$ or $\\widehat{xy}$', 'x̂ or xy'],
    ['primes', "$f'(x)$", 'f′(x)'],
    ['accents', "G\\\"odel, Erd\\H{o}s, \\c{C}a, \\'{E}t\\'e", 'Gödel, Erdős, Ça, Été'],
    ['accents over dotless letters', "Mar\\'\\i a", 'María'],
    ['special letters', 'Stra\\ss e, \\O re, \\L{}ódź', 'Straße, Øre, Łódź'],
    ['escapes', 'Q\\&A at 82.2\\% for \\$5, a\\_b', 'Q&A at 82.2% for $5, a_b'],
    ['ties', 'Figure~2 by Ada~Byron (see Sec.~4)', 'Figure 2 by Ada Byron (see Sec. 4)'],
    ['quotes', "The ``usual'' way", 'The “usual” way'],
    ['dashes between spaces', 'Slow -- and low --- tides', 'Slow – and low — tides'],
    ['protecting braces', '{BERT}: {D}eep and {{W}}ide', 'BERT: Deep and Wide'],
    [
      'braces around it all',
      '{{A Title That Somebody Wrapped in Braces}}',
      'A Title That Somebody Wrapped in Braces',
    ],
    ['bracketed mathematics', 'For \\(x^2\\) and \\[\\alpha\\]', 'For x² and α'],
    ['stray braces beside TeX', '} \\alpha {', ' α '],
  ])('makes %s readable', (_, title, readable) => {
    expect(readableTitle(title)).toBe(readable);
  });

  it.each([
    ['a stripped script letter', 'mathcal W_{ij} u + mathcal B', 'Wᵢⱼ u + B'],
    ['a stripped style', 'Worms of textit{C. elegans}', 'Worms of C. elegans'],
    ['a stripped letter with index', 'Beyond ell_1 coding, alpha_0', 'Beyond ℓ₁ coding, α₀'],
    ['a stripped micro', 'uses 8e^{-5}muJ, 50 muJ, 10mum', 'uses 8e⁻⁵μJ, 50 μJ, 10μm'],
    ['a stripped power', 'costs 8e^{-5}J for Judge^2', 'costs 8e⁻⁵J for Judge²'],
  ])('recognises %s', (_, title, readable) => {
    expect(readableTitle(title)).toBe(readable);
  });

  it.each([
    'Plain title: with "quotes", a dash – and (parentheses)?',
    'Costs ~$2.2k, down from $5k and $6k',
    '$10/$20 per hour',
    'A$AP Ke$ha',
    'One $ alone',
    'Sets {a, b} and {0} and ${name}',
    'C:\\Users\\nu and \\unknown{thing} and \\(see\\)',
    'snake_case and 2 ^ 3 and x^y and ~home and about ~5',
    'alpha, beta-decay, ell and mathcalculus',
    "It's the writers' choice -->",
    'See https://example.org/~a_b/c^2_(d)',
    'One } stray {',
    '\\u{1F600} in source',
    'said \\"hm\\"',
  ])('leaves %j alone', (title) => {
    expect(readableTitle(title)).toBe(title);
  });

  it('takes a backslash before the ending of a genitive for an escape', () => {
    expect(readableTitle("the tide\\'s turn")).toBe("the tide's turn");
  });

  it('reads any text, and leaves one without marks of TeX as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readableText(text)).toBe(readableTitle(text));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,.:;?!()"-]*$/u), (text) => {
        fc.pre(!/mathcal|mathbb|mathbf|mathrm|mathit|mathsf|mathfrak|mathscr| --/.test(text));
        expect(readableTitle(text)).toBe(text);
      }),
    );
  });

  it('never leaves the dollars of what it has read', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    fc.assert(
      fc.property(word, word, fc.nat(9), (before, name, index) => {
        expect(readableTitle(`${before} $\\mathit{${name}}_${index}$`)).toMatch(
          new RegExp(`^${before} ${name}[₀-₉]$`),
        );
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of longTexts(200_000)) {
      expect(readableTitle(text).length, name).toBeLessThanOrEqual(text.length * 2);
    }
  });
});
