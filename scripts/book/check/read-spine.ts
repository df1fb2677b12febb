import type { Words } from '../../model/problem.ts'
import type { FindingList } from './finding.ts'
import type { ListedFile } from './listed-file.ts'
import { partsOf, type XmlElement } from './xml-tree.ts'

/** The paths that a book's spine names, in reading order; what it names wrongly is told. */
export function readSpine(
  spine: XmlElement | undefined,
  byId: ReadonlyMap<string, ListedFile>,
  whole: { readonly inside: string; readonly element: XmlElement },
  findings: FindingList
): readonly string[] {
  const references = spine ? partsOf(spine) : []
  const spot = { inside: whole.inside, element: spine ?? whole.element }
  const paths = new Set<string>()
  for (const element of references) {
    const id = element.attributes.get('idref') ?? ''
    const file = byId.get(id)
    const fault = referenceFault(id, file, paths)
    if (fault) findings.tell('book/spine', fault, { ...spot, element })
    if (file) paths.add(file.path)
  }
  const isRead = references.some(({ attributes }) => attributes.get('linear') !== 'no')
  if (!isRead) findings.tell('book/spine', { en: 'nothing is read', zh: '阅读顺序是空的' }, spot)
  const toc = spine?.attributes.get('toc')
  if (toc !== undefined && byId.get(toc)?.mediaType !== 'application/x-dtbncx+xml')
    findings.tell('book/spine', { en: `toc="${toc}" is no NCX`, zh: `toc="${toc}" 不是 NCX` }, spot)
  return [...paths]
}

function referenceFault(
  id: string,
  file: ListedFile | undefined,
  before: ReadonlySet<string>
): Words | undefined {
  if (!file) return { en: `no file is called “${id}”`, zh: `清单里没有“${id}”` }
  if (before.has(file.path)) return { en: `“${id}” is read twice`, zh: `“${id}”出现两次` }
  return undefined
}
