import type { Argument, Purpose } from './texOutput';
import { TexOutput } from './texOutput';
import type { TexSpans } from './texSpans';
import { findTexSpans } from './texSpans';

/** An open brace: the argument it holds, where it closes, and the mode to return to. */
interface Frame {
  readonly argument: Argument;
  readonly end: number;
  readonly math: boolean;
}

/** A place in a text that is being read, the mode there, and what has been made of it so far. */
export class TexCursor {
  readonly text: string;
  readonly spans: TexSpans;
  readonly output = new TexOutput();
  position = 0;
  /** Whether the position is in mathematics. */
  math = false;
  /** Whether a brace at the position belongs to something that is no TeX. */
  braceIsLiteral = false;
  private readonly frames: Frame[] = [];

  constructor(text: string) {
    this.text = text;
    this.spans = findTexSpans(text);
  }

  /** The character at the position, moved by `offset`; empty outside of the text. */
  character(offset = 0): string {
    return this.text.charAt(this.position + offset);
  }

  /** Up to `length` characters from the position, moved by `offset`. */
  ahead(length: number, offset = 0): string {
    return this.text.slice(this.position + offset, this.position + offset + length);
  }

  /** The letters at the position, moved by `offset`. */
  letters(offset: number): string {
    const run = /[A-Za-z]*/y;
    run.lastIndex = this.position + offset;
    return run.exec(this.text)?.[0] ?? '';
  }

  /** Keeps the next `length` characters as they are printed. */
  copy(length: number): void {
    this.output.copy(this.ahead(length));
    this.position += length;
  }

  /** Prints `piece` in place of the next `length` characters. */
  replace(length: number, piece: string): void {
    this.output.print(piece);
    this.position += length;
  }

  skipSpaces(): void {
    while (this.character() === ' ') {
      this.position++;
    }
  }

  /** Whether a brace with a partner opens at the position. */
  opensArgument(offset = 0): boolean {
    return this.spans.closing.has(this.position + offset);
  }

  /** Goes into the argument at the position, if one opens here. */
  openArgument(purpose: Purpose, isText = false): void {
    const end = this.spans.closing.get(this.position);
    if (end === undefined) {
      return;
    }
    this.frames.push({ argument: this.output.open(purpose), end, math: this.math });
    this.position++;
    this.math = this.math && !isText;
  }

  /** Leaves the argument that the brace at the position closes; what it was for, if one was open. */
  closeArgument(): Purpose | undefined {
    const frame = this.frames.at(-1);
    if (frame?.end !== this.position) {
      return undefined;
    }
    this.frames.pop();
    this.position++;
    this.math = frame.math;
    this.output.close(frame.argument);
    return frame.argument.purpose;
  }
}
