import type { EngineKind } from './engine';
import { flexSearch } from './flexSearch';
import { fts5 } from './fts5';
import { miniSearch } from './miniSearch';
import { orama } from './orama';
import { paperDigests } from './paperDigests';

/** All engines of the table by their names. */
export const engineKinds: Readonly<Record<string, EngineKind>> = {
  'Paper Digests': paperDigests,
  MiniSearch: miniSearch,
  FlexSearch: flexSearch,
  Orama: orama,
  'SQLite FTS5': fts5,
};
