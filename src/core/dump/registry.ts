import type { Dialect } from './dialect';
import { plain } from './dialects/plain';

/** Every dialect, in the order in which they are asked whether a text is theirs. */
export const dialects: readonly Dialect[] = [plain];
