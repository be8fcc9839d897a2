import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { deleteFile, dumpOf, fileUri, paperDigests, paperTitled, writeFile } from './paperDigests';

describe('files', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  after(async () => {
    await deleteFile('scratch').catch(() => undefined);
  });

  function titles(): string[] {
    return api.library.papers().map(({ title }) => title);
  }

  function holds(title: string): boolean {
    return titles().includes(title);
  }

  test('dumps are found by content, in folders and whatever they are called', async () => {
    // What the tests before this one deleted may not have been followed yet.
    await eventually(() => {
      equal(api.library.dumpCount, 3);
      equal(api.library.papers().length, 10);
    });
  });

  test('a new dump is there unasked', async () => {
    await writeFile('scratch/fresh.txt', dumpOf(['Fresh Paper on Kites']));
    await eventually(() => {
      ok(holds('Fresh Paper on Kites'));
    });
  });

  test('papers of a file that has only just been read are counted when it is asked for', async () => {
    const uri = await writeFile('scratch/soon.txt', dumpOf(['Soon Paper on Kites']));
    api.library.look(uri);
    while (!api.library.dump(uri)) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await api.library.update();
    ok(holds('Soon Paper on Kites'));
  });

  test('a changed dump is read again', async () => {
    await writeFile('scratch/fresh.txt', dumpOf(['Changed Paper on Kites']));
    await eventually(() => {
      ok(holds('Changed Paper on Kites') && !holds('Fresh Paper on Kites'));
    });
  });

  test('a dump keeps its papers when it is renamed', async () => {
    await vscode.workspace.fs.rename(fileUri('scratch/fresh.txt'), fileUri('scratch/moved.md'));
    await eventually(() => {
      const paper = api.library.papers().find(({ title }) => title.startsWith('Changed Paper'));
      ok(paper?.occurrences.length === 1 && paper.occurrences[0]?.uri.endsWith('moved.md'));
    });
  });

  test('a folder of dumps that is moved is followed', async () => {
    await writeFile('scratch/inner/deep.txt', dumpOf(['Paper in a Folder']));
    await paperTitled(api, 'Paper in a Folder');
    await vscode.workspace.fs.rename(fileUri('scratch/inner'), fileUri('scratch/other'));
    await eventually(() => {
      const paper = api.library.papers().find(({ title }) => title === 'Paper in a Folder');
      ok(
        paper?.occurrences.every(({ uri }) => uri.includes('/other/')),
        'not followed',
      );
    });
  });

  test('a deleted folder takes its papers along', async () => {
    await deleteFile('scratch/other');
    await eventually(() => {
      ok(!holds('Paper in a Folder'));
    });
  });

  test('UTF-16 with a byte order mark is read', async () => {
    const text = `\uFEFF${dumpOf(['Paper in Sixteen Bits'])}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++) {
      view.setUint16(index * 2, text.charCodeAt(index), true);
    }
    await writeFile('scratch/utf16.txt', bytes);
    await paperTitled(api, 'Paper in Sixteen Bits');
  });

  test('invalid UTF-8 costs no entry', async () => {
    const bytes = new TextEncoder().encode(dumpOf(['Paper with a Scar', 'Paper after the Scar']));
    bytes[bytes.indexOf('S'.charCodeAt(0), 150)] = 0xff;
    await writeFile('scratch/scar.txt', bytes);
    await paperTitled(api, 'Paper after the Scar');
  });

  test('CRLF, a cut in the middle and ten thousand blank lines are read', async () => {
    await writeFile('scratch/crlf.txt', dumpOf(['Paper from Elsewhere']).replaceAll('\n', '\r\n'));
    await writeFile('scratch/torn.txt', dumpOf(['Whole Paper', 'Torn Paper']).slice(0, -40));
    await writeFile('scratch/blank.txt', dumpOf(['Paper far Below']) + '\n'.repeat(10_000));
    await paperTitled(api, 'Paper from Elsewhere');
    await paperTitled(api, 'Whole Paper');
    await paperTitled(api, 'Torn Paper');
    await paperTitled(api, 'Paper far Below');
  });

  test('binary, empty and other files leave the library as it was', async () => {
    const count = api.library.papers().length;
    await writeFile(
      'scratch/noise.txt',
      new Uint8Array(5000).map((_, index) => index % 256),
    );
    await writeFile('scratch/nothing.txt', '');
    await writeFile('scratch/page.txt', 'arxiv:2401.01234\n\nSome Paper\n\nIts abstract.');
    await writeFile('scratch/last.txt', dumpOf(['Paper after the Noise']));
    await paperTitled(api, 'Paper after the Noise');
    equal(api.library.papers().length, count + 1);
  });

  test('a file over the size limit is skipped and told of', async () => {
    const large = dumpOf(['Paper of Great Size']) + ' '.repeat(300_000);
    const settings = vscode.workspace.getConfiguration('paperDigests');
    await settings.update('maxFileSize', 0.2, vscode.ConfigurationTarget.Global);
    try {
      const uri = await writeFile('scratch/large.txt', large);
      await eventually(() => {
        equal(api.library.status.tooLarge.map(String).join(), uri.toString());
      });
      ok(!holds('Paper of Great Size'));
    } finally {
      await settings.update('maxFileSize', undefined, vscode.ConfigurationTarget.Global);
    }
    await paperTitled(api, 'Paper of Great Size');
  });

  test('all of it is gone again with its folder', async () => {
    await deleteFile('scratch');
    await eventually(() => {
      equal(api.library.papers().length, 10);
    });
  });
});
