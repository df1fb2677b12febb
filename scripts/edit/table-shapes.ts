import type { Skip } from './skip.ts'

/** The bars of a table, known by its second line (`|---|---|`), and that line. */
export function tableShapes(text: string): readonly Skip[] {
  const skips: Skip[] = []
  for (const { 0: block, index } of text.matchAll(/(?:^.*\S.*\n?)+/gm)) {
    let at = index
    let inTable = false
    const lines = block.split('\n')
    for (const [number, line] of lines.entries()) {
      if (delimiters.test(line)) skips.push({ start: at, end: at + line.length })
      else {
        inTable ||= delimiters.test(lines[number + 1] ?? '')
        if (inTable) skips.push(...bars(line, at))
      }
      at += line.length + 1
    }
  }
  return skips
}

function bars(line: string, start: number): readonly Skip[] {
  return [...line.matchAll(/\|/g)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1
  }))
}

const delimiters = /^[\s>]*(?:\|[ \t]*:?-+:?[ \t]*(?:\||$)|:?-+:?[ \t]*\|)[ \t:|-]*$/
