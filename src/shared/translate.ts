/**
 * Puts an English sentence into the reader's language: `{0}`, `{1}` … in `template` stand for
 * `values`. The shape of `vscode.l10n.t`, so that pure code can take it as an argument.
 */
export type Translate = (template: string, ...values: (string | number)[]) => string;
