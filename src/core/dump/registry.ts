import type { Dialect } from './dialect';
import { clipper } from './dialects/clipper';
import { email } from './dialects/email';
import { firecrawl } from './dialects/firecrawl';
import { hollow } from './dialects/hollow';
import { html } from './dialects/html';
import { json } from './dialects/json';
import { plain } from './dialects/plain';
import { terminal } from './dialects/terminal';
import { trending } from './dialects/trending';
import { urlLines } from './dialects/urlLines';

/** Every dialect, in the order in which they are asked whether a text is theirs. */
export const dialects: readonly Dialect[] = [
  json,
  html,
  email,
  trending,
  clipper,
  firecrawl,
  terminal,
  urlLines,
  hollow,
  plain,
];
