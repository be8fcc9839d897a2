import type { FileDecorationProvider, Uri } from 'vscode';
import { FileDecoration, ThemeColor } from 'vscode';
import { isReadPaper } from './paperUri';

/** Lets the titles of papers that have been read step back. */
export class ReadDecorations implements FileDecorationProvider {
  readonly #read = new FileDecoration(
    undefined,
    undefined,
    new ThemeColor('paperDigests.readForeground'),
  );

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    return isReadPaper(uri) ? this.#read : undefined;
  }
}
