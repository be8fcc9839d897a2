/** What is used here of the reader of a stream. */
interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: unknown }>;
  cancel(): Promise<unknown>;
}

/**
 * The text of an answer, in UTF-8; bytes that are none stand as U+FFFD. What comes is counted after
 * it was unpacked, so that a small packed answer cannot fill the memory.
 * @param maximumBytes undefined comes back where there are more; the rest is then not asked for
 */
export async function readBody(
  response: Response,
  maximumBytes: number,
): Promise<string | undefined> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  const reader: ByteReader | undefined = response.body?.getReader();
  if (!reader) {
    return '';
  }
  if (announced > maximumBytes) {
    await reader.cancel();
    return undefined;
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !(value instanceof Uint8Array)) {
      return text + decoder.decode();
    }
    bytes += value.length;
    if (bytes > maximumBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
