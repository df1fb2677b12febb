import type { FindingList } from './finding.ts'
import type { ReadDocument } from './read-document.ts'
import type { BookPackage } from './read-package.ts'
import { elementsOf, partsOf, wordsIn, type XmlElement } from './xml-tree.ts'

/** Holds what the metadata says of the book's accessibility against what the book has. */
export function checkClaims(
  { metadata, path }: BookPackage,
  documents: ReadonlyMap<string, ReadDocument>,
  navigation: XmlElement | undefined,
  findings: FindingList
): void {
  const pages = [...documents.values()]
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0)
  const described = pages.reduce((sum, page) => sum + page.described, 0)
  const drawn = pictures > 0 || pages.some(({ hasDrawing }) => hasDrawing)
  const lists = navigation ? [...elementsOf(navigation)].map(listType) : []
  const truth: Readonly<Record<string, boolean>> = {
    alternativeText: drawn && described === pictures,
    pageBreakMarkers: pages.some(({ pageMarks }) => pageMarks > 0),
    pageNavigation: lists.includes('page-list'),
    tableOfContents: lists.includes('toc'),
    MathML: pages.some(({ hasFormula }) => hasFormula),
    visual: drawn
  }
  for (const element of metadata ? partsOf(metadata) : []) {
    const property = element.attributes.get('property') ?? ''
    if (!/^schema:access(?:ibilityFeature|Mode)$/.test(property)) continue
    const said = wordsIn(element).trim()
    if (!Object.hasOwn(truth, said) || truth[said]) continue
    const words = { en: `“${said}” is said, and is not so`, zh: `写了“${said}”，其实没有` }
    findings.tell('book/claim', words, { inside: path, element })
  }
}

function listType({ attributes }: XmlElement): string {
  return attributes.get('epub:type') ?? ''
}
