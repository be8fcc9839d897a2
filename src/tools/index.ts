import type { Disposable } from 'vscode';
import { LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { PaperSearch } from '../host/search/paperSearch';
import type { Visits } from '../host/visits';
import { newPapersTool } from './newPapersTool';
import { PaperTexts } from './paperText';
import { paperTool } from './paperTool';
import { searchTool } from './searchTool';
import { Budget, type PaperTool, type ToolInput } from './tool';
import { topicsTool } from './topicsTool';

/** What the tools work with. */
export interface ToolServices {
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly visits: Visits;
  readonly search: PaperSearch;
}

/** Offers the library to agents: all tools look things up and change nothing. */
export function registerTools({
  library,
  readingLog,
  visits,
  search,
}: ToolServices): readonly Disposable[] {
  const texts = new PaperTexts(library, readingLog);
  const tools = [
    searchTool(search, texts),
    paperTool(library, search, texts),
    topicsTool(library),
    newPapersTool(library, visits, texts),
  ];
  return tools.map((tool) => register(tool, library));
}

function register(tool: PaperTool, library: LibraryService): Disposable {
  return lm.registerTool<ToolInput>(tool.name, {
    prepareInvocation: ({ input }) => ({ invocationMessage: tool.describe(input) }),
    invoke: async ({ input, tokenizationOptions }, token) => {
      await library.start();
      const text = await tool.answer(input, new Budget(tokenizationOptions), token);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  });
}
