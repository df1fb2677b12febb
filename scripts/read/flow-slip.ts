import type { KeyShapes } from './key-shapes.ts'

/**
 * A list or group in brackets as it should be written, where full-width commas or colons stand in
 * it or a space is missing: `[a，b]` → `[a, b]`, `{story：a，row:1}` → `{story: a, row: 1}`. Texts in
 * quotation marks stay, and marks that are no more than part of a text.
 */
export function rightFlow(value: string, shapes: KeyShapes): string {
  const hasKeys = value.includes('{')
  return value.replace(
    /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|([^"']+)/g,
    (whole, plain: string | undefined) => {
      if (plain === undefined) return whole
      return hasKeys ? rightKeys(plain, shapes) : plain.replace(/\s*[，、]\s*/g, ', ')
    }
  )
}

function rightKeys(plain: string, shapes: KeyShapes): string {
  return plain.replace(
    /([{,，、]\s*)([\p{L}_]+)\s*([:：])(\s*)/gu,
    (whole, lead: string, key: string, colon: string, blank: string) => {
      const isRight = /^[{,]/.test(lead) && colon === ':' && blank !== ''
      if (isRight || shapes(key) === undefined) return whole
      return `${lead.replace(/[，、]\s*/, ', ')}${key}: `
    }
  )
}
