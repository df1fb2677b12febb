import type { SourceAside } from './source-block.ts'

/**
 * A part of a Word document with what its reader passes over written as plain runs: the letters of formulas, and the
 * words under readings (ruby), whose readings are set aside.
 */
export function plainPart(xml: string, aside: SourceAside[]): string {
  return xml
    .replace(/<w:ruby>[\s\S]*?<\/w:ruby>/g, ruby => {
      const [, reading = ''] = /<w:rt>([\s\S]*?)<\/w:rt>/.exec(ruby) ?? []
      const [, base = ''] = /<w:rubyBase>([\s\S]*?)<\/w:rubyBase>/.exec(ruby) ?? []
      aside.push({ why: 'mark', words: textIn(reading), at: {} })
      // Readings stand inside a run; their words are one of their own.
      return `</w:r>${base}<w:r>`
    })
    .replace(
      /<m:oMath>[\s\S]*?<\/m:oMath>/g,
      formula => `<w:r><w:t xml:space="preserve">${lettersOf(formula)}</w:t></w:r>`
    )
}

/** Whether there is anything in a part that its reader passes over. */
export function needsPlain(xml: string): boolean {
  return xml.includes('<w:ruby>') || xml.includes('<m:oMath>')
}

function lettersOf(formula: string): string {
  return [...formula.matchAll(/<m:t(?: [^>]*)?>([^<]*)<\/m:t>/g)].map(([, text]) => text).join('')
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
}
