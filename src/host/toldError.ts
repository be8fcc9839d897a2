import { formatMessage, type Message } from '../core';

/** A fault that users are told of in their language; its message, in English, is for the log. */
export class ToldError extends Error {
  /** What happened and what can be done. */
  readonly words: Message;

  /** @param detail for the log alone */
  constructor(words: Message, detail?: string) {
    const sentence = formatMessage(words);
    super(detail === undefined ? sentence : `${sentence} (${detail})`);
    this.words = words;
  }
}
