import { formulaWords, isFormula } from './formula-words.ts'
import { atLength, blank, blankLine, hide, type Mark, matched, type Written } from './mark.ts'

/** Formulas of TeX: set as words where words can say them, else set aside. */
export const formulas: readonly Mark[] = [
  {
    example: '```math\nx^2\n```',
    kind: 'formula-aside',
    isInCode: true,
    changes: matched(
      /^([ \t]*(`{3,}|~{3,})[ \t]*(?:math|latex|tex|katex)[ \t]*\n)([\s\S]*?)^([ \t]*\2[ \t]*)$/gm,
      ([whole = '', open = '', , source = '', close = '']) =>
        /\\documentclass|\\usepackage/.test(source) ? undefined : block(whole, open, source, close)
    )
  },
  {
    example: '$$\nx^2\n$$',
    kind: 'formula-aside',
    changes: matched(
      /^([ \t>]*\$\$)((?:(?!\$\$)[\s\S]){1,2000}?)(\$\$)[ \t]*(?:\{#[\w:-]+\}|\(\d+\))?[ \t]*$/gm,
      ([whole = '', open = '', source = '', close = '']) =>
        block(whole, open, source, close + whole.slice(open.length + source.length + close.length))
    )
  },
  {
    example: '\\[\nx^2\n\\]',
    kind: 'formula-aside',
    changes: matched(
      /^([ \t]*\\\[)((?:(?!\\\])[\s\S]){1,2000}?)(\\\])[ \t]*$/gm,
      ([whole = '', open = '', source = '']) =>
        isFormula(source)
          ? block(whole, open, source, whole.slice(open.length + source.length))
          : undefined
    )
  },
  {
    example: '\\begin{equation}\nE = mc^2\n\\end{equation}',
    kind: 'formula-aside',
    changes: matched(
      /^[ \t]*\\begin\{((?:equation|align|aligned|gather|multline|eqnarray|displaymath|cases|split)\*?)\}[\s\S]*?\\end\{\1\}[ \t]*$/gm,
      blankLine
    )
  },
  {
    example: '$$x^2$$ or $x^2$ or \\(x^2\\) in a line',
    kind: 'formula-aside',
    changes: matched(
      /(?<![\\$\w])(\$\$)(?=\S)((?:\\.|(?!\$\$)[^\\\n]){1,300}?)(?<=\S)(\$\$)(?!\$)|(?<![\\$\p{Script=Latin}\p{N}]|`)(\$`?)(?=[^\s$])((?:\\.|[^\\$\n]){1,300}?)(?<=[^\s\\])(`?\$)(?![\d$\p{Script=Latin}])|(?<!\\)(\\\()((?:(?!\\\))[^\n]){1,300}?)(\\\))/gu,
      found => {
        const open = found[1] ?? found[4] ?? found[7] ?? ''
        const source = found[2] ?? found[5] ?? found[8] ?? ''
        const close = found[3] ?? found[6] ?? found[9] ?? ''
        if (!isFormula(source)) return undefined
        return formula(open, source, close) ?? blank(found)
      }
    )
  }
]

/** A formula on lines of its own. */
function block(whole: string, open: string, source: string, close: string): Written | undefined {
  const lines = source.split('\n').map(line => line.trimEnd())
  const made =
    lines.filter(line => line.trim() !== '').length === 1 ? formula(open, source, close) : undefined
  return made ? { ...made, text: atLines(made.text, whole) } : blankLine([whole])
}

/** A line that holds only masks would join the words. */
function atLines(text: string, whole: string): string {
  const masked = text.split('\n')
  return whole
    .split('\n')
    .map((line, at) => {
      const words = masked[at] ?? ''
      return words.replaceAll(hide('x'), '').trim() === '' ? atLength('', line, ' ') : words
    })
    .join('\n')
}

function formula(open: string, source: string, close: string): Written | undefined {
  const words = formulaWords(source)
  if (!words) return undefined
  return {
    kind: 'formula',
    text: hide(open) + words.text + hide(close),
    prints: words.prints.map(([start, end, says]) =>
      says === undefined
        ? [start + open.length, end + open.length]
        : [start + open.length, end + open.length, says]
    )
  }
}
