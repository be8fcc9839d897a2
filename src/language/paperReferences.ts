import type {
  CancellationToken,
  Position,
  ReferenceContext,
  ReferenceProvider,
  TextDocument,
} from 'vscode';
import { Location } from 'vscode';
import type { TitledPapers } from './titledPapers';

/** Go to References on a title: every dump that holds the paper, latest first. */
export class PaperReferences implements ReferenceProvider {
  readonly #titled: TitledPapers;

  constructor(titled: TitledPapers) {
    this.#titled = titled;
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    _context: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const found = await this.#titled.at(document, position, token);
    if (!found) {
      return undefined;
    }
    const { title, places } = found;
    const own = document.uri.toString();
    return places.some(({ uri }) => uri.toString() === own)
      ? [...places]
      : [new Location(document.uri, title), ...places];
  }
}
