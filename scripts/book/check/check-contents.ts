import type { Words } from '../../model/problem.ts'
import type { FindingList } from './finding.ts'
import { elementsOf, partsOf, wordsIn, type XmlElement } from './xml-tree.ts'

/** Checks the navigation document: one list of contents, every list in the shape that readers take. */
export function checkContents(root: XmlElement, inside: string, findings: FindingList): void {
  const lists = [...elementsOf(root)].filter(({ local }) => local === 'nav')
  const typed = (type: string) => lists.filter(list => typesOf(list).includes(type))
  if (typed('toc').length !== 1) tell(root, 'it needs one list of contents', '须有一份目录')
  for (const type of ['page-list', 'landmarks'])
    if (typed(type).length > 1) tell(root, `there are two lists “${type}”`, `“${type}”有两份`)
  for (const list of lists) if (typesOf(list).length > 0) checkList(list)
  const landmarks = typed('landmarks').flatMap(list => [...elementsOf(list)])
  for (const link of landmarks)
    if (link.local === 'a' && typesOf(link).length === 0)
      tell(link, 'a landmark says not what it is', '地标没有说明类型')

  function tell(element: XmlElement, en: string, zh: string): void {
    findings.tell('book/contents', { en, zh }, { inside, element })
  }

  /** A heading, then one ordered list of links, each with a list of its own or none. */
  function checkList(nav: XmlElement): void {
    const isList = /^(?:(?:h[1-6]|p|hgroup) )?ol$/.test(namesIn(nav))
    if (!isList) tell(nav, 'a list of contents is one <ol>', '目录须是一个 <ol>')
    for (const element of isList ? elementsOf(nav) : []) {
      const fault = entryFault(element)
      if (fault) tell(element, fault.en, fault.zh)
    }
  }
}

function entryFault(element: XmlElement): Words | undefined {
  const names = namesIn(element)
  if (element.local === 'ol' && names === '') return { en: 'a list is empty', zh: '列表是空的' }
  if (element.local === 'li' && !/^(?:a|span ol|a ol)$/.test(names))
    return { en: 'an entry is a link, and a list or none', zh: '每条是一个链接，可带下级列表' }
  if (isLabel(element) && !says(element))
    return { en: 'an entry has no words', zh: '有一条没有文字' }
  return undefined
}

function typesOf({ attributes }: XmlElement): readonly string[] {
  return (attributes.get('epub:type') ?? '').split(/\s+/).filter(Boolean)
}

function namesIn(element: XmlElement): string {
  return partsOf(element)
    .map(({ local }) => local)
    .join(' ')
}

function isLabel({ local, parent }: XmlElement): boolean {
  return parent?.local === 'li' && (local === 'a' || local === 'span')
}

function says(element: XmlElement): boolean {
  if (wordsIn(element).trim() !== '') return true
  return [...elementsOf(element)].some(({ attributes }) =>
    ['alt', 'title', 'aria-label'].some(key => attributes.get(key)?.trim())
  )
}
