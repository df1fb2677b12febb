import { wordsOf } from '../model/furniture.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { FurnitureWords } from '../model/words/column.ts'

/** What the finished book contains, from which its accessibility facts are computed. */
export interface BookContains {
  readonly breaks: boolean
  readonly pictures: 'none' | 'described' | 'some'
  /** Its lines run from top to bottom. */
  readonly turnedPages: boolean
}

/** What the package document says of how the book can be read. */
export interface AccessFacts {
  readonly accessModes: readonly string[]
  readonly sufficientModes: readonly string[]
  readonly features: readonly string[]
  readonly summary: string
  /** Claimed by somebody by name, on a day; empty texts where nobody does. */
  readonly conformsTo: string
  readonly certifiedBy: string
  readonly certified: string
  readonly exemption: string
}

/** The accessibility facts: counted from the book, claimed only as the issue's file claims them. */
export function accessFacts(
  { language, accessibility = {} }: IssueFacts,
  contains: BookContains
): AccessFacts {
  const visual = contains.pictures !== 'none'
  return {
    accessModes: visual ? ['textual', 'visual'] : ['textual'],
    sufficientModes: contains.pictures === 'some' ? ['textual,visual'] : ['textual'],
    features: [
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'displayTransformability',
      ...(contains.breaks ? ['pageBreakMarkers', 'pageNavigation'] : []),
      ...(contains.pictures === 'described' ? ['alternativeText'] : []),
      ...(contains.turnedPages ? ['verticalWriting'] : [])
    ].sort(),
    summary: summaryOf(wordsOf(language).book.summary, contains),
    conformsTo: accessibility.conformsTo ?? '',
    certifiedBy: accessibility.certifiedBy ?? '',
    certified: accessibility.date ?? '',
    exemption: accessibility.exemption ?? ''
  }
}

function summaryOf(
  { text, breaks, described, undescribed, between }: FurnitureWords['book']['summary'],
  contains: BookContains
): string {
  const pictures = { none: '', described, some: undescribed }[contains.pictures]
  return [text, contains.breaks ? breaks : '', pictures].filter(Boolean).join(between)
}
