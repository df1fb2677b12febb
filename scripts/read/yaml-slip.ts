import type { Problem, Words } from '../model/problem.ts'
import type { KeyShapes } from './key-shapes.ts'
import { keyMeant } from './key-words.ts'
import { type FileText, placeIn } from './place-in.ts'
import type { YamlSlip } from './yaml-entry.ts'

/** Tells a slip of the pen, with the line as it should be. */
export function slipProblem(slip: YamlSlip, shapes: KeyShapes, source: FileText): Problem {
  return {
    code: slip.kind === 'cut' ? 'yaml/value-cut' : 'yaml/malformed',
    severity: 'error',
    place: placeIn(source, slip.offset),
    ...wordsOf(slip, shapes)
  }
}

function wordsOf(slip: YamlSlip, shapes: KeyShapes): { message: Words; hint: Words } {
  const { kind, word, value } = slip
  const line = rightLine(slip, shapes)
  switch (kind) {
    case 'cut':
      return {
        message: {
          en: `After “ #” YAML reads no further: “${value.replace(/^.*?\s(?=#)/su, '')}” would not be printed.`,
          zh: `YAML 从空格加“#”起不再往下读：“${value.replace(/^.*?\s(?=#)/su, '')}”不会印出。`
        },
        hint: quotedHint(word, value)
      }
    case 'full-width-colon':
      return {
        message: {
          en: `After “${word}” stands a full-width colon.`,
          zh: `“${word}”后面用了全角冒号。`
        },
        hint: {
          en: `A full-width colon “：” stands after the key: use “:” and a space.${line.en}`,
          zh: `键名后是全角冒号“：”，请改用半角冒号加空格“: ”。${line.zh}`
        }
      }
    case 'no-blank':
      return {
        message: {
          en: `Between “${word}:” and its text there is no space.`,
          zh: `“${word}:”与后面的文字之间没有空格。`
        },
        hint: {
          en: `Put a space after the colon.${line.en}`,
          zh: `冒号后请加一个空格。${line.zh}`
        }
      }
    case 'no-colon':
      return {
        message: {
          en: `After “${word}” stands no colon.`,
          zh: `“${word}”后面没有冒号。`
        },
        hint: {
          en: `Put a colon and a space after it: “${nameOf(slip, shapes)}: ${value}”.`,
          zh: `请在后面加半角冒号和空格：“${nameOf(slip, shapes)}: ${value}”。`
        }
      }
    case 'flow':
      return {
        message: {
          en: 'In these brackets stand full-width marks, or a space is missing after a colon.',
          zh: '括号里用了全角标点，或冒号后少了空格。'
        },
        hint: {
          en: `Write “${value}”; a text with such a mark in it goes into quotation marks: "…".`,
          zh: `请写成“${value}”；文字里本来就有的，请整段加英文引号："…"。`
        }
      }
    case 'open':
      return /["']/.test(word)
        ? {
            message: {
              en: 'A quotation mark opens here and none closes it.',
              zh: '此处的英文引号有头无尾。'
            },
            hint: {
              en: `Write the text without it, ${bare(value)}, or put one at its end as well.`,
              zh: `请去掉它，写成 ${bare(value)}；或在末尾也加一个。`
            }
          }
        : {
            message: {
              en: `The bracket “${word}” is not closed.`,
              zh: `括号“${word}”没有配对。`
            },
            hint: {
              en: `Put “${word === '[' ? ']' : '}'}” at the end of the list.`,
              zh: `请在列表末尾加上“${word === '[' ? ']' : '}'}”。`
            }
          }
    case 'bullet':
      return {
        message: {
          en: `The lines of a list begin with “- ”, not with “${word}”.`,
          zh: `列表各行应以“- ”开头，而不是“${word}”。`
        },
        hint: { en: `Write “- ${value}”.`, zh: `请写“- ${value}”。` }
      }
    case 'wide-indent':
      return {
        message: {
          en: 'This line begins with full-width or unbreakable blanks.',
          zh: '此行以全角空格（或不间断空格）开头。'
        },
        hint: {
          en: `Delete them: “${value}”; a line that belongs to the one above is indented with ordinary spaces.`,
          zh: `请删去，写成“${value}”；从属于上一行的，用半角空格缩进。`
        }
      }
  }
}

function quotedHint(key: string, value: string): Words {
  const text = `${key}: '${value.replaceAll("'", "''")}'`
  return {
    en: `If it is to be printed, write ${text}; if it is a remark, put it on a line of its own that begins with #.`,
    zh: `要印出的话，请写成 ${text}；若是备注，请另起一行，以 # 开头。`
  }
}

/** `"国庆”` has lost its first mark to the keyboard. */
function bare(value: string): string {
  const text = value.slice(1)
  return /[”’]$/.test(text) && !/[“‘]/.test(text) ? text.slice(0, -1) : text
}

function nameOf({ word }: YamlSlip, shapes: KeyShapes): string {
  const isKnown = (key: string) => shapes(key) !== undefined
  return isKnown(word) ? word : (keyMeant(word, isKnown) ?? word)
}

/** ` Write “headline: …”.`, where the key has another name or the text is short enough. */
function rightLine(slip: YamlSlip, shapes: KeyShapes): Words {
  const key = nameOf(slip, shapes)
  const { word, value } = slip
  if (key === word) return { en: '', zh: '' }
  const text = value.length > 40 ? '…' : value
  const line = `${key}: ${text}`.trim()
  return { en: ` Write “${line}”.`, zh: `请写成“${line}”。` }
}
