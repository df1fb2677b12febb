import { profileOf } from '../model/language.ts'

/** How copy of a language is set in `styles/book/text.css`: indents, ends of lines, hyphens. */
export function typeClass(language: string): 'spaced' | 'unspaced' {
  return profileOf(language).isSpaced ? 'spaced' : 'unspaced'
}
