import { blackboardLetters, compose, scriptCharacters } from './texCharacters';

/** `^` raises and `_` lowers what follows. */
export type ScriptMark = '^' | '_';

/** What the braces of an argument do with what is between them. */
export type Purpose =
  | { readonly kind: 'drop' | 'keep' | 'root' | 'numerator' | 'denominator' | 'blackboard' }
  | { readonly kind: 'script'; readonly mark: ScriptMark }
  | { readonly kind: 'accent'; readonly accent: string; readonly source: string };

/** An argument that has been opened: where its pieces begin. */
export interface Argument {
  readonly purpose: Purpose;
  readonly firstPiece: number;
}

/** Pieces of an argument that are worth joining to look at: longer ones are no script or accent. */
const fewPieces = 24;

/** The readable text as it grows, piece by piece, so that no piece is copied more than once. */
export class TexOutput {
  private sawTex = false;
  private readonly pieces: string[] = [];
  /** Indices of pieces that are braces without a partner. */
  private readonly strays: number[] = [];

  /** Adds text that stands as it was printed. */
  copy(printed: string): void {
    if (printed !== '') {
      this.pieces.push(printed);
    }
  }

  /** Adds what TeX has been turned into. */
  print(piece: string): void {
    this.pieces.push(piece);
    this.sawTex = true;
  }

  /** Adds a brace that has no partner: left over where the text has TeX, else as it was printed. */
  stray(brace: string): void {
    this.strays.push(this.pieces.length);
    this.pieces.push(brace);
  }

  open(purpose: Purpose): Argument {
    const argument = { purpose, firstPiece: this.pieces.length };
    if (purpose.kind === 'keep') {
      this.pieces.push('{');
    } else {
      // A place for what closing the argument finds out.
      this.print('');
    }
    return argument;
  }

  close({ purpose, firstPiece }: Argument): void {
    switch (purpose.kind) {
      case 'drop':
        break;
      case 'keep':
        this.pieces.push('}');
        break;
      case 'blackboard':
        this.rewrite(firstPiece, (inner) => blackboardLetters.get(inner));
        break;
      case 'root':
        this.enclose(firstPiece, '√');
        break;
      case 'numerator':
      case 'denominator':
        this.enclose(firstPiece, '');
        break;
      case 'script':
        this.closeScript(firstPiece, purpose.mark);
        break;
      case 'accent':
        this.closeAccent(firstPiece, purpose.accent, purpose.source);
        break;
    }
  }

  toString(): string {
    if (this.sawTex) {
      for (const stray of this.strays) {
        this.pieces[stray] = '';
      }
    }
    return this.pieces.join('');
  }

  private closeScript(firstPiece: number, mark: ScriptMark): void {
    if (this.rewrite(firstPiece, (inner) => scriptCharacters(inner, mark))) {
      return;
    }
    const isOne = this.pieces.length === firstPiece + 2 && this.pieces.at(-1)?.length === 1;
    this.surround(firstPiece, isOne ? mark : `${mark}{`, isOne ? '' : '}');
  }

  private closeAccent(firstPiece: number, accent: string, source: string): void {
    const isComposed = this.rewrite(firstPiece, (inner) => compose(inner, accent));
    const isMathematical = accent.length > 1;
    if (!isComposed && !isMathematical) {
      this.surround(firstPiece, `${source}{`, '}');
    }
  }

  /** Puts what `change` makes of an argument in its place; false where it makes nothing of it. */
  private rewrite(firstPiece: number, change: (inner: string) => string | undefined): boolean {
    if (this.pieces.length - firstPiece > fewPieces) {
      return false;
    }
    const changed = change(this.pieces.slice(firstPiece).join(''));
    if (changed === undefined) {
      return false;
    }
    this.pieces.length = firstPiece;
    this.pieces.push(changed);
    return true;
  }

  /** Parentheses around an argument, unless it is one number, letter or word. */
  private enclose(firstPiece: number, before: string): void {
    const inner = this.pieces.slice(firstPiece, firstPiece + fewPieces).join('');
    const isOne = /^[\p{L}\p{N}.]{0,24}$/u.test(inner);
    this.surround(firstPiece, isOne ? before : `${before}(`, isOne ? '' : ')');
  }

  private surround(firstPiece: number, before: string, after: string): void {
    this.pieces[firstPiece] = before;
    this.pieces.push(after);
  }
}
