/** The page that a webview starts with: no content, only what it may load and what it does load. */

export interface ShellParts {
  /** BCP 47 tag of the language that the view's words are in. */
  readonly language: string;
  readonly title: string;
  /** What VS Code serves a webview's own files from, as a source of a content security policy. */
  readonly cspSource: string;
  /** Allows our script and no other; new for every page. */
  readonly nonce: string;
  readonly styleUris: readonly string[];
  readonly scriptUri: string;
}

/**
 * The HTML of an empty page that loads our styles and our script, and cannot load anything else. The
 * script does not wait for the styles to ask for its content; nothing is drawn before they are there.
 */
export function shellHtml(parts: ShellParts): string {
  const { language, title, cspSource, nonce, styleUris, scriptUri } = parts;
  const policy = [
    `default-src 'none'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const styles = styleUris.map((uri) => `<link rel="stylesheet" href="${attribute(uri)}">`);
  return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<script async nonce="${attribute(nonce)}" src="${attribute(scriptUri)}"></script>
${styles.join('\n')}
</head>
<body>
</body>
</html>`;
}

/** 128 random bits for a content security policy. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
