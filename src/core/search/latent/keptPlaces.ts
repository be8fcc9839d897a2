import { BlockCache } from '../segment/blockCache';
import { HeldBytes } from '../segment/partBytes';
import { StoredBytes, type ScratchFile } from '../segment/storedBytes';
import type { KeepBytes } from './latentSpace';

/** Fewer bytes stay in memory: small segments soon become parts of others, and are looked through. */
const fewestStored = 2 ** 20;
/** Bytes of what was read last, and of what is read at once: the places of a few papers. */
const [cacheSize, blockSize] = [2 ** 19, 2 ** 9];

/** Keeps where papers lie in a file, if there is one, of which what was read last is in memory. */
export function keptPlaces(scratch: ScratchFile | undefined): KeepBytes {
  const cache = new BlockCache(cacheSize, blockSize);
  return (bytes) => {
    const { length } = bytes;
    const position = length < fewestStored ? undefined : scratch?.add(bytes);
    return scratch && position !== undefined
      ? new StoredBytes(cache, { file: scratch, position, length })
      : new HeldBytes(bytes);
  };
}
