import * as vscode from 'vscode';
import { describe, equal, ok, test } from './harness';
import { paperDigests } from './paperDigests';

describe('activation', () => {
  test('every command of the manifest is there', async () => {
    await paperDigests();
    const extension = vscode.extensions.getExtension('paper-digests.paper-digests');
    ok(extension);
    const manifest: unknown = extension.packageJSON;
    const declared = JSON.stringify(manifest).match(/"command":"paperDigests\.\w+"/g) ?? [];
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = [...new Set(declared)]
      .map((text) => text.slice('"command":"'.length, -1))
      .filter((id) => !known.has(id));
    equal(missing.join(), '');
    ok(declared.length > 20);
  });
});
