import { Uri } from 'vscode';

const scheme = 'paper-digests';

/** A URI that stands for a paper in a state, so that a decoration can colour its row. */
export function paperUri(paperId: string, read: boolean): Uri {
  return Uri.from({ scheme, path: `/${paperId}`, query: read ? 'read' : '' });
}

/** Whether a URI stands for a paper that has been read. */
export function isReadPaper(uri: Uri): boolean {
  return uri.scheme === scheme && uri.query === 'read';
}
