/** Groups hold paragraphs and no words (ISO 32000-1, 14.8.4.2). */
const groups = [
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Index',
  'Private',
  'TOC',
  'TOCI'
]
const blocks = ['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Caption']
const tables = ['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot']
const words = [
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP'
]
const pictures = ['Figure', 'Formula', 'Form']

/** The roles that PDF 1.7 knows. */
export const knownRoles: ReadonlySet<string> = new Set([
  ...groups,
  ...blocks,
  ...tables,
  ...words,
  ...pictures,
  'NonStruct'
])

/** What browsers write and PDF 1.7 does not know, with the role that it is to be taken for. */
export const mappedRoles: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  FENote: 'Note',
  Title: 'P',
  DocumentFragment: 'Div'
}

const groupRoles = new Set([...groups, 'Aside', 'DocumentFragment'])
const wordRoles = new Set([...words, 'Em', 'Strong', 'Sub'])

/** Whether an element holds paragraphs and no words. */
export function isGroup(role: string): boolean {
  return groupRoles.has(role)
}

/** Whether an element stands among the words of a paragraph. */
export function isAmongWords(role: string): boolean {
  return wordRoles.has(role)
}

/** Whether an element may hold nothing and still say where it stands: a cell of a table. */
export function isCell(role: string): boolean {
  return role === 'TD' || role === 'TH'
}

/** The level of a heading; undefined for what is none. */
export function headingLevel(role: string): number | undefined {
  const level = /^H([1-6])$/.exec(role)?.[1]
  return level === undefined ? undefined : Number(level)
}
