import { languages, window, commands } from 'vscode';
import { openText } from './digestTexts';
import { after, describe, equal, eventually, ok, test } from './harness';

const plainText = [
  ...['new', 'Get trending papers in your email inbox!', 'Subscribe', 'Daily Papers'],
  ...['byAK and the research community', 'Nov 14', 'Tide Tables from Shadows'],
  ...['A webcam sees a pier. We read the tide off it.', '  • 4 authors\n·\nNov 12 3'],
].join('\n\n');

describe('Convert Digest to…', () => {
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function converted(target: string): Promise<{ text: string; language: string }> {
    const source = await openText(plainText);
    await window.showTextDocument(source);
    await commands.executeCommand('paperDigests.convert', source.uri, target);
    return eventually(() => {
      const shown = window.activeTextEditor?.document;
      ok(shown && shown.uri.toString() !== source.uri.toString(), 'a new document');
      return Promise.resolve({ text: shown.getText(), language: shown.languageId });
    });
  }

  test('to plain gives back what was read', async () => {
    const { text, language } = await converted('plain');
    equal(text, plainText);
    equal(language, 'paper-digest');
  });

  test('opens each form in a language that is there', async () => {
    const known = await languages.getLanguages();
    for (const target of ['markdown', 'jsonl', 'bibtex', 'csl']) {
      const { text, language } = await converted(target);
      ok(text.length > 0, target);
      ok(known.includes(language), language);
    }
  });
});
