import type { Words } from '../../model/problem.ts'

/** Items on one line, and how many more there are. */
export function listed(items: readonly string[], language: keyof Words, most = 12): string {
  const between = language === 'zh' ? '、' : ', '
  const shown = items
    .slice(0, most)
    .map(item => item.replace(/\p{Cc}/gu, '�'))
    .join(between)
  const more = items.length - most
  if (more <= 0) return shown
  return language === 'zh' ? `${shown} 等 ${items.length} 项` : `${shown} and ${more} more`
}

/** The first words of a stretch. */
export function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
