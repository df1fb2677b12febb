import { padCells } from '../../kit/cells.ts'
import type { Words } from '../../model/problem.ts'
import type { BuildTools, PageTeller, StageName } from '../build-input.ts'
import type { Desk } from './command.ts'

/** Prints a quiet line at the end of each stage, on a terminal how far it is, and keeps the milliseconds by stage. */
export function stageTeller({ terminal, language }: Desk): {
  readonly stage: BuildTools['stage']
  readonly page: PageTeller
  readonly stages: Readonly<Record<string, number>>
} {
  const stages: Record<string, number> = {}
  const width = language === 'zh' ? 8 : 10
  return {
    stages,
    page: (name, page, pages) => {
      const far = language === 'zh' ? `第 ${page} 版，共 ${pages} 版` : `page ${page} of ${pages}`
      const line = `  ${padCells(stageNames[name][language], width)}${far}`
      if (pages > 1) terminal.passing(terminal.paint('dim', line))
    },
    stage: (name, milliseconds) => {
      stages[name] = milliseconds
      const seconds = `${(milliseconds / 1000).toFixed(2)} ${language === 'zh' ? '秒' : 's'}`
      terminal.progress(
        terminal.paint('dim', `  ${padCells(stageNames[name][language], width)}${seconds}`)
      )
    }
  }
}

/** What each stage is called. */
export const stageNames: Readonly<Record<StageName, Words>> = {
  read: { en: 'read', zh: '读稿' },
  faces: { en: 'faces', zh: '字体' },
  'make-up': { en: 'make-up', zh: '组版' },
  pages: { en: 'pages', zh: '版面' },
  print: { en: 'print', zh: '印制' },
  book: { en: 'book', zh: '电子书' }
}
