// Digests of invented papers as different capture tools write them, opened as documents.
import * as vscode from 'vscode';
import { equal, eventually } from './harness';

const site = 'https://huggingface.co';

/** A Markdown scrape with an abstract on several lines and an escaped address. */
export const firecrawl = `[Papers](${site}/papers)

byAK and the research community

Oct 2

[12](${site}/login?next=%2Fpapers%2F2501.00001)

### [Tide Tables from Shadows](${site}/papers/2501.00001)

[A webcam sees a pier. It also sees how much of it is dry (see\\\\
https://example.org/tide\\_tables). The rest is geometry.](${site}/papers/2501.00001)

[- 3 authors](${site}/papers/2501.00001)

·

May 29[6](${site}/papers/2501.00001#community)

[-](${site}/login?next=%2Fpapers%2F2501.00002)

### [Listening to Dough](${site}/papers/2501.00002)

[Rising dough crackles.](${site}/papers/2501.00002)

[- 4 authors](${site}/papers/2501.00002)

·

May 30, 2025
`;

/** A text browser's rendering, hard-wrapped, with an address broken by the wrap. */
export const terminal = `# Daily Papers

byAK and the research community

Jun 29

[
-
][31]

### [Tide Tables from Shadows][32]

[

A webcam that sees a pier also sees how much of it is dry, says the report of last year, which can be read in full at:
https://example.org/reports/listening-to-dough/acoustic-estimation-of-fermentation/in-ovens-that-were-built-before-anybo
dy-thought.html and nobody doubts it.

][33]
[
* 3 authors
][34]
·
May 30
`;

/** The site's list API, all of it on one line. */
export const json = JSON.stringify([
  {
    paper: {
      id: '2501.00001',
      title: 'Tide Tables from Shadows',
      summary: 'A webcam reads the tide.\nIt needs no gauge.',
      authors: [{ name: 'Ada Fellowes' }],
      publishedAt: '2025-05-20T17:59:59.000Z',
      submittedOnDailyAt: '2025-05-21T00:12:11.000Z',
      upvotes: 3,
    },
    title: 'Tide Tables from Shadows',
    publishedAt: '2025-05-20T10:00:00.000Z',
    numComments: 2,
  },
]);

/** The daily mail. */
export const email = `Here is the selection of papers for today (6 Jul):

Tide Tables from Shadows (140 ▲)
Listening to Dough (- ▲)
`;

/** A page that came without its titles. */
export const hollow = `# Daily Papers

byAK and the research community

Submitted by

tidewatcher

Submitted by

ovenwatch
`;

/** Opens a text that no file holds, as a digest or as what else it is to be. */
export function openText(content: string, language = 'paper-digest'): Promise<vscode.TextDocument> {
  return eventually(async () => {
    const document = await vscode.workspace.openTextDocument({ language, content });
    // VS Code gives it what it has kept of one that had the same name and was closed just now.
    equal(document.getText(), content);
    return document;
  });
}

/** Opens a file and waits until it is a digest. */
export async function openDigest(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  return eventually(() => {
    if (document.languageId !== 'paper-digest') {
      throw new Error(`${document.languageId} is not the language yet`);
    }
    return document;
  });
}

/** Where a text first stands in a document, moved on by some characters. */
export function positionOf(
  document: vscode.TextDocument,
  text: string,
  within = 0,
): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) {
    throw new Error(`the document does not hold ${text}`);
  }
  return document.positionAt(offset + within);
}
