import type { Webview, WebviewOptions } from 'vscode';
import { Uri, env } from 'vscode';
import { createNonce, shellHtml } from './shellHtml';

/** The webviews there are, by the name of their script and style. */
export type WebviewName = 'abstract' | 'preview';

/** What our webviews may do: run our script, load our built files and styles. */
export function webviewOptions(extensionUri: Uri): WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [
      Uri.joinPath(extensionUri, 'dist', 'webview'),
      Uri.joinPath(extensionUri, 'media'),
    ],
  };
}

/** The HTML that a webview starts with; its content comes by messages. */
export function webviewShell(
  webview: Webview,
  extensionUri: Uri,
  name: WebviewName,
  title: string,
): string {
  const uri = (...path: string[]) =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  return shellHtml({
    language: env.language,
    title,
    cspSource: webview.cspSource,
    nonce: createNonce(),
    styleUris: [
      uri('dist', 'webview', 'codicon.css'),
      uri('media', 'reader.css'),
      uri('media', `${name}.css`),
    ],
    scriptUri: uri('dist', 'webview', `${name}.js`),
  });
}

/** The icon of a panel's tab. */
export function webviewIcon(extensionUri: Uri): { readonly light: Uri; readonly dark: Uri } {
  const icon = (theme: 'light' | 'dark') =>
    Uri.joinPath(extensionUri, 'media', 'panelIcon', `${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}
