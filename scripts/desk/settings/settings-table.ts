import { padCells } from '../../kit/cells.ts'
import type { Place } from '../../model/problem.ts'
import type { ToolLanguage } from '../cli/tool-language.ts'
import type { Setting } from './every-value.ts'

/** Lines for the terminal: key, value, file and line; `shownName` is a file's name as it is best read here. */
export function settingsTable(
  settings: readonly Setting[],
  language: ToolLanguage,
  shownName: (file: string) => string
): readonly string[] {
  const zh = language === 'zh'
  const at = ({ file, line }: Place) => `${shownName(file)}:${line ?? 1}`
  const width = Math.max(0, ...settings.map(({ key }) => key.length)) + 2
  return settings.map(({ key, value, place, instead }) => {
    const from = place ? at(place) : zh ? '没有写，按程序' : 'not said: as the house has it'
    const over =
      instead &&
      (zh
        ? `；代替 ${at(instead.place)} 的 ${short(instead.value)}`
        : `; instead of ${short(instead.value)} in ${at(instead.place)}`)
    return `${key.padEnd(width)}${padCells(short(value) || '—', 28)}  ${from}${over ?? ''}`
  })
}

function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value
}
