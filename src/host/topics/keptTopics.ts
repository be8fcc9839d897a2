import { TopicModel, type Steps } from '../../core';
import { checkedText, withChecksum } from '../checkedText';

/** What is kept of topics over sessions. */
export interface KeptTopics {
  readonly model: TopicModel;
  /** The reason for new topics that was still there when these were found: it asks for none. */
  readonly accepted?: string | undefined;
}

/** Topics as a text for keeping. */
export function* encodeTopics(kept: KeptTopics): Steps<string> {
  return yield* withChecksum(JSON.stringify(kept));
}

/** Reads what {@link encodeTopics} wrote; undefined for anything else, or where any of it differs. */
export function* decodeTopics(text: string): Steps<KeptTopics | undefined> {
  const json = yield* checkedText(text);
  if (json === undefined) {
    return undefined;
  }
  yield;
  const value: unknown = JSON.parse(json);
  yield;
  if (typeof value !== 'object' || value === null || !('model' in value)) {
    return undefined;
  }
  const model = yield* TopicModel.restoreInSteps(value.model);
  const accepted = 'accepted' in value ? value.accepted : undefined;
  return model && { model, ...(typeof accepted === 'string' && { accepted }) };
}
