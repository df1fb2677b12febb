import type { Content } from './content-model.ts'

/** Old or sectioning elements → the plain element the book uses. */
export const plainName: ReadonlyMap<string, string> = new Map([
  ['h1', 'h2'],
  ...each('article center dd details dl fieldset footer header main nav section', 'div'),
  // A `time` without its attribute may hold bare words alone.
  ...each('bdo font time', 'span'),
  ['dt', 'p'],
  ['summary', 'p'],
  ['strike', 's'],
  ['tt', 'code']
])

/** The element that must be put around loose content, so that it may stand there. */
export const wrapperFor: Partial<Readonly<Record<Content, readonly string[]>>> = {
  items: ['li'],
  table: ['tbody', 'tr', 'td'],
  rows: ['tr', 'td'],
  cells: ['td']
}

function each(names: string, value: string): [string, string][] {
  return names.split(' ').map(name => [name, value])
}
