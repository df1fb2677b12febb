import type { Mark } from './part-of-file.ts'

/** Lines of a text outside of code, comments and front matter: an empty one where something else stands. */
export function copyLines(lines: readonly string[]): readonly string[] {
  let fence = ''
  let inComment = false
  return lines.map(line => {
    const [, signs = ''] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      if (signs.startsWith(fence) && /^[ \t>]*[`~]+[ \t]*$/.test(line)) fence = ''
      return hiddenLine
    }
    if (inComment || /^\s*<!--/.test(line)) {
      inComment = !line.includes('-->')
      return hiddenLine
    }
    fence = signs
    return signs === '' ? line : hiddenLine
  })
}

/** Stands for a line whose words are no copy: it is not empty. */
const hiddenLine = '\ue000'

/** The headings of a text, `# A` and those with a line under them. */
export function headingsIn(lines: readonly string[]): readonly Mark[] {
  return lines.flatMap((line, at) => {
    const [, signs = '', words = ''] =
      /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? []
    if (words !== '') return [marked(at, at + 1, words, signs.length)]
    const [, under = ''] = /^(={2,}|-{3,})[ \t]*$/.exec(lines[at + 1] ?? '') ?? []
    const isAlone = at === 0 || (lines[at - 1] ?? '').trim() === ''
    if (under === '' || !isAlone || !/^[^\s#>|<`*+:[!{\ue000-][^\n]{0,79}$/.test(line)) return []
    if (under.startsWith('-') && /[。！？；.!?;|]\s*$/.test(line)) return []
    return [marked(at, at + 2, line.trim(), under.startsWith('=') ? 1 : 2)]
  })
}

function marked(line: number, next: number, words: string, level: number): Mark {
  return { kind: 'article', line, next, words, level, number: '' }
}

/** Headings without their numbers, where two or more of a level in a row count on: 1、2、3、 or 一、二、三、. */
export function withoutNumbers(marks: readonly Mark[]): readonly Mark[] {
  return marks.map(mark => {
    const one = numberOf(mark.words)
    const row = marks.filter(({ level }) => level === mark.level)
    const at = row.indexOf(mark)
    const beside = [row[at - 1], row[at + 1]].flatMap(other => numberOf(other?.words ?? '') ?? [])
    if (!one || !beside.some(({ value }) => Math.abs(value - one.value) === 1)) return mark
    return { ...mark, number: one.sign, words: mark.words.slice(one.sign.length) }
  })
}

/** The number before some words with its mark and blanks, and what it counts. */
export function numberOf(
  words: string
): { readonly sign: string; readonly value: number } | undefined {
  const [sign, digits, han, bracketed] =
    /^(?:(\d{1,3})[、.．)）](?!\d)|([一二三四五六七八九十]{1,3})、|[(（](\d{1,2})[)）])[ \t\u3000]*(?=\S)/.exec(
      words
    ) ?? []
  if (sign === undefined) return undefined
  const value = han ? hanNumber(han) : Number(digits ?? bracketed)
  return Number.isNaN(value) ? undefined : { sign, value }
}

function hanNumber(words: string): number {
  const digit = (one: string | undefined) => '一二三四五六七八九'.indexOf(one ?? '') + 1
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words]
  return (words.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(ones)
}
