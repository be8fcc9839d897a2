import type { CancellationToken, LanguageModelToolTokenizationOptions } from 'vscode';

/** What an agent gave to a tool; checked by VS Code, but not by every caller of commands. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** A tool that a language model may call: it looks things up and changes nothing. */
export interface PaperTool {
  /** As in `contributes.languageModelTools`. */
  readonly name: string;
  /** What is shown while it works, in the user's language. */
  describe(input: ToolInput): string;
  /** The answer in English, cut to the budget. Throws, with what to do, where the input is wrong. */
  answer(input: ToolInput, budget: Budget, token: CancellationToken): Promise<string>;
}

/** Characters of English that make a token, about, where nothing counts them. */
const charactersPerToken = 4;
/** Tokens of an answer where no budget is given. */
const usualBudget = 4000;
/** Tokens that are kept for the line that tells what was left out. */
const reserve = 40;

/** How long an answer may be. */
export class Budget {
  readonly #options: LanguageModelToolTokenizationOptions | undefined;

  constructor(options: LanguageModelToolTokenizationOptions | undefined) {
    this.#options = options;
  }

  /**
   * As many parts as fit, from the first on, with a blank line between them. A first part that is too
   * long is cut.
   *
   * @param rest says of how many parts were left out
   */
  async fit(
    head: string,
    parts: readonly string[],
    rest: (count: number) => string,
    token: CancellationToken,
  ): Promise<string> {
    let left = (this.#options?.tokenBudget ?? usualBudget) - reserve;
    left -= await this.#count(head, token);
    const kept = [head];
    for (const [index, part] of parts.entries()) {
      const tokens = await this.#count(part, token);
      if (tokens > left) {
        if (index === 0 && left > 0) {
          kept.push(`${part.slice(0, Math.floor((part.length * left) / tokens))}…`);
        }
        const missing = parts.length - (kept.length - 1);
        return [...kept, ...(missing > 0 ? [rest(missing)] : [])].join('\n\n');
      }
      left -= tokens;
      kept.push(part);
    }
    return kept.join('\n\n');
  }

  async #count(text: string, token: CancellationToken): Promise<number> {
    return this.#options
      ? await this.#options.countTokens(text, token)
      : Math.ceil(text.length / charactersPerToken);
  }
}
