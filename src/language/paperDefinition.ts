import type {
  CancellationToken,
  DefinitionProvider,
  LocationLink,
  Position,
  TextDocument,
} from 'vscode';
import type { TitledPapers } from './titledPapers';

/**
 * Go to Definition on a title: the other dumps that hold the paper, latest first. Where there are
 * none it leads to the title itself, on which VS Code turns to the references.
 */
export class PaperDefinition implements DefinitionProvider {
  readonly #titled: TitledPapers;

  constructor(titled: TitledPapers) {
    this.#titled = titled;
  }

  async provideDefinition(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<LocationLink[] | undefined> {
    const found = await this.#titled.at(document, position, token);
    if (!found) {
      return undefined;
    }
    const { title, places } = found;
    const here = document.uri.toString();
    const others = places.filter(({ uri }) => uri.toString() !== here);
    return (others.length > 0 ? others : [{ uri: document.uri, range: title }]).map(
      ({ uri, range }) => ({ originSelectionRange: title, targetUri: uri, targetRange: range }),
    );
  }
}
