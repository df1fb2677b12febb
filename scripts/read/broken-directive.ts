import type { Words } from '../model/problem.ts'

/** A line that begins with colons and is no directive: what it opens or ends, and what to write. */
export interface BrokenDirective {
  readonly kind: 'opening' | 'end' | 'leaf'
  readonly hint: Words
}

/** Judges such a line, without the marks of quotations before it. */
export function brokenDirective(line: string): BrokenDirective {
  const text = line.trim().replaceAll('：', ':')
  if (/^:{3,}$/.test(text)) return line.includes('：') ? wideEnd : lostEnd
  const [, colons = '', name, rest = ''] = /^(:{2,})\s*([^\s:[{]+)?(.*)$/.exec(text) ?? []
  const kind = colons.length > 2 ? 'opening' : 'leaf'
  if (name === undefined) return { kind, hint: anyHint }
  const plain = rest.trim()
  if (plain === '' || /^[[{]/.test(plain)) {
    const right = `${colons}${name}${plain}`
    return { kind, hint: { en: `Write “${right}”.`, zh: `请写“${right}”。` } }
  }
  return kind === 'opening'
    ? {
        kind,
        hint: {
          en: `Write “${colons}${name}” alone on its line, and “${plain}” in the line below.`,
          zh: `请让“${colons}${name}”单独成行，“${plain}”另起一行写在下面。`
        }
      }
    : {
        kind,
        hint: {
          en: `Write the words in square brackets: “${colons}${name}[${plain}]”.`,
          zh: `文字请放进方括号：“${colons}${name}[${plain}]”。`
        }
      }
}

const wideEnd: BrokenDirective = {
  kind: 'end',
  hint: { en: 'Write “:::” with half-width colons.', zh: '请写半角的“:::”。' }
}

const lostEnd: BrokenDirective = {
  kind: 'end',
  hint: {
    en: 'Nothing is open here that “:::” could end: delete the line, or write “:::name” where its text begins.',
    zh: '前面没有要结束的内容：请删去此行，或在内容开始处写“:::名称”。'
  }
}

const anyHint: Words = {
  en: 'Write “:::name” … “:::” or “::name[text]{key="value"}”, half-width, alone on its line.',
  zh: '请单独成行写“:::名称”……“:::”或“::名称[文字]{键="值"}”，冒号用半角。'
}
