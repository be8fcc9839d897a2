import { describe, expect, it } from 'vitest';
import { loadGrammar, scopesOf, tokenize } from './tokenize';
import { abstract, dump, header, meta } from './texts';

const grammar = await loadGrammar();

describe('title and abstract', () => {
  it('alternate where no entry has meta', () => {
    const scoped = scopesOf(grammar, dump(...header, 'Kites', abstract, 'Rust', abstract));
    expect(scoped('markup.heading')).toEqual(['Kites', 'Rust']);
    expect(scoped('meta.abstract')).toEqual([abstract, abstract]);
  });

  it('are told apart by place, not by length', () => {
    const title = 'On the Many Ways in Which a Title Can Be Longer than What It Stands Above';
    const scoped = scopesOf(grammar, dump(...header, title, 'Short text', 'Rust', abstract));
    expect(scoped('markup.heading')).toEqual([title, 'Rust']);
    expect(scoped('meta.abstract')).toEqual(['Short text', abstract]);
  });

  it('go on over soft-wrapped lines', () => {
    const scoped = scopesOf(
      grammar,
      dump(...header, 'Kites\nand Wind', 'One line.\nnew\nAnother line.', meta(), 'Rust', abstract),
    );
    expect(scoped('markup.heading')).toEqual(['Kites', 'and Wind', 'Rust']);
    expect(scoped('meta.abstract')).toEqual(['One line.', 'new', 'Another line.', abstract]);
  });

  it('are told apart where no blank line is between them', () => {
    const lines = ['We fly kites over the whole pier and note what', 'pulls. Rust holds them.'];
    const text = [...header, 'Kites and Wind', ...lines, meta(), 'Rust', abstract].join('\n');
    const scoped = scopesOf(grammar, text);
    expect(scoped('markup.heading')).toEqual(['Kites and Wind', 'Rust']);
    expect(scoped('meta.abstract')).toEqual([...lines, abstract]);
  });

  it('leave the blanks around them out', () => {
    const text = dump(...header, '\u00A0\tKites \u200B', ` ${abstract} `, meta());
    const scoped = scopesOf(grammar, text);
    expect(scoped('markup.heading')).toEqual(['Kites']);
    expect(scoped('meta.abstract')).toEqual([abstract]);
  });

  it('may end in CRLF and stand any number of blank lines apart', () => {
    const text = [...header, 'Kites', abstract, meta(), 'Rust', abstract].join('\n\n \n\n\n');
    for (const breaks of ['\n', '\r\n', '\r']) {
      const scoped = scopesOf(grammar, text.replaceAll('\n', breaks));
      expect(scoped('markup.heading')).toEqual(['Kites', 'Rust']);
      expect(scoped('constant.numeric.date.published')).toEqual(['Jun 12, 2023']);
    }
  });
});

describe('meta', () => {
  it('gives authors, separator, date and comments a scope each', () => {
    const scoped = scopesOf(
      grammar,
      dump(...header, 'Kites', abstract, meta('  • 3 authors', 'May 21, 2025 12')),
    );
    expect(scoped('meta.authors')).toEqual(['• 3 authors']);
    expect(scoped('entity.name.authors')).toEqual(['3 authors']);
    expect(scoped('constant.numeric.count.authors')).toEqual(['3']);
    expect(scoped('punctuation.separator')).toEqual(['•', '·']);
    expect(scoped('constant.numeric.date.published')).toEqual(['May 21, 2025']);
    expect(scoped('constant.numeric.count.comments')).toEqual(['12']);
    expect(scoped('constant.numeric')).toEqual(['Nov 14', '3', 'May 21, 2025', '12']);
  });

  it.each([
    ['Nov 18, 2024', ['Nov 18, 2024'], []],
    ['Feb 23 3', ['Feb 23'], ['3']],
    ['Feb 23', ['Feb 23'], []],
    ['May 1 1,385', ['May 1'], ['1,385']],
    ['May 1, 2025 1.09k', ['May 1, 2025'], ['1.09k']],
    ['\u00A0May\u00A01,\u00A02025\u00A02', ['May\u00A01,\u00A02025'], ['2']],
    ['May 32', [], []],
    ['Maybe 3', [], []],
    ['May 1 1.2.3', [], []],
  ])('reads the date line “%s”', (line, published, comments) => {
    const text = dump(...header, 'Kites', abstract, meta(undefined, line), 'Rust', abstract);
    const scoped = scopesOf(grammar, text);
    expect(scoped('constant.numeric.date.published')).toEqual(published);
    expect(scoped('constant.numeric.count.comments')).toEqual(comments);
    expect(scoped('markup.heading')).toEqual(['Kites', 'Rust']);
  });

  it.each([
    '• 1 authors',
    '  • 1,024 authors',
    '- 2 authors',
    '* 1 author',
    '•\u00A04\u00A0authors',
  ])('reads the author line “%s”', (line) => {
    const scoped = scopesOf(grammar, dump(...header, 'Kites', abstract, meta(line)));
    expect(scoped('meta.authors')).toEqual([line.trim()]);
    expect(scoped('constant.numeric.date.published')).toEqual(['Jun 12, 2023']);
  });

  it.each([
    ['SakanaAI Sakana AI', 'SakanaAI', 'Sakana AI'],
    ['lumen lumen', 'lumen', 'lumen'],
    ['Northfield Northfield', 'Northfield', 'Northfield'],
    ['team-Crumb Crumb & Crust, Ltd.', 'team-Crumb', 'Crumb & Crust, Ltd.'],
    ['northfield Institute of Tides', 'northfield', 'Institute of Tides'],
    ['Amedori 雨どり研究所', 'Amedori', '雨どり研究所'],
  ])('knows the organisation “%s” by its own line', (line, handle, name) => {
    const text = dump(...header, 'Kites', abstract, meta(` ${line} `), 'Rust', abstract);
    const scoped = scopesOf(grammar, text);
    expect(scoped('meta.organization')).toEqual([line]);
    expect(scoped('entity.name.handle')).toEqual([handle]);
    expect(scoped('support.class.organization')).toEqual([name]);
    expect(scoped('markup.heading')).toEqual(['Kites', 'Rust']);
    expect(scoped('constant.numeric.date.published')).toEqual(['Jun 12, 2023']);
  });

  it.each([
    'Attention at Every Scale',
    'Forecasting for Farmers',
    'Dough: Dough at Rest',
    'k-means++ beyond Means',
    'Is Is a Verb?',
    'rustFormer Reads Rust',
  ])('takes the title “%s” for no organisation', (title) => {
    const scoped = scopesOf(grammar, dump(...header, 'Kites', abstract, title, abstract));
    expect(scoped('meta.organization')).toEqual([]);
    expect(scoped('markup.heading')).toEqual(['Kites', title]);
  });

  it('expects an organisation only under an abstract', () => {
    const scoped = scopesOf(
      grammar,
      dump(...header, 'Rust Rust', abstract, meta(), 'Dough Dough', abstract, meta()),
    );
    expect(scoped('markup.heading')).toEqual(['Rust Rust', 'Dough Dough']);
  });
});

it('keeps a state that does not grow with the list', () => {
  const entries = Array.from({ length: 200 }, () => [`Kites`, abstract, meta()]).flat();
  const one = tokenize(grammar, `${dump(...header, ...entries.slice(0, 3))}\n\n`);
  const many = tokenize(grammar, `${dump(...header, ...entries)}\n\n`);
  expect(many.state.depth).toBe(one.state.depth);
});
