import { ideograph } from '../../kit/han.ts'

/** A value of a front matter as one text; the first of a list. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) ? textIn(value[0]) : ''
}

/** The names in a text, a list of texts or a list of maps with a `name`: 张三、李四 or Ann, Bob. */
export function namesIn(value: unknown): string {
  const names = listOf(value).filter(name => name !== '')
  return names.join(names.some(name => hanLetter.test(name)) ? '、' : ', ')
}

/** `true`, `yes` or a number above 0. */
export function isTrue(value: unknown): boolean {
  const text = textIn(value)
  return /^(?:true|yes|on|是)$/i.test(text) || Number(text) > 0
}

/** A text of several lines on one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function listOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [oneLine(value)]
  if (Array.isArray(value)) return value.flatMap(listOf)
  if (typeof value !== 'object' || value === null) return []
  return 'name' in value ? listOf(value.name) : []
}

const hanLetter = new RegExp(ideograph, 'u')
