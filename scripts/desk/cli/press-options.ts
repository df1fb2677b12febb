import type { CommandOption } from './command.ts'

/** Which browser sets the pages, as for `openBrowser`. */
export const browserOption: CommandOption = {
  name: 'browser',
  value: 'built-in|installed|path',
  words: { en: 'the Chromium that sets the pages', zh: '排版所用的 Chromium' }
}

/** Where the outputs of an issue go. */
export const outputOption: CommandOption = {
  name: 'output',
  value: 'folder',
  words: {
    en: 'where to write; else output/ beside manuscript/',
    zh: '输出位置；默认为 manuscript/ 旁的 output/'
  }
}
