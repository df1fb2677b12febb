import { mayBe } from './attribute-rules.ts'
import type { FindingList } from './finding.ts'
import { dublinCore, partFault, saidBy } from './metadata-part.ts'
import type { BookPackage } from './read-package.ts'
import { elementsOf, partsOf, type XmlElement } from './xml-tree.ts'

/** Checks what the package document says of the book: what is due, its forms, nothing empty, no marks of templates. */
export function checkMetadata({ root, metadata, path }: BookPackage, findings: FindingList): void {
  const parts = metadata ? partsOf(metadata) : []
  checkDue()
  checkForms()
  const ids = new Set([...elementsOf(root)].flatMap(({ attributes }) => attributes.get('id') ?? []))
  for (const element of parts) checkPart(element)

  function named(name: string): readonly XmlElement[] {
    return parts.filter(({ local, space }) => local === name && space === dublinCore)
  }

  function tell(en: string, zh: string, element: XmlElement | undefined): void {
    findings.tell('book/metadata', { en, zh }, { inside: path, element: element ?? root })
  }

  function checkDue(): void {
    for (const name of ['identifier', 'title', 'language']) {
      if (named(name).length === 0) tell(`there is no <dc:${name}>`, `缺少 <dc:${name}>`, metadata)
    }
    const unique = root.attributes.get('unique-identifier')
    const isThere = named('identifier').some(({ attributes }) => attributes.get('id') === unique)
    if (!isThere)
      tell('unique-identifier names no identifier', 'unique-identifier 没有指向标识', root)
    const changed = parts.filter(
      ({ attributes }) =>
        attributes.get('property') === 'dcterms:modified' && !attributes.has('refines')
    )
    const time = changed.length === 1 ? changed.map(saidBy).join('') : ''
    if (!/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ$/.test(time))
      tell('dcterms:modified is due once', 'dcterms:modified 须有一个，写到秒', changed[0])
  }

  function checkForms(): void {
    for (const element of named('language')) {
      const tag = saidBy(element)
      if (!mayBe('lang', tag)) tell(`“${tag}” is no language`, `“${tag}”不是语言`, element)
    }
    for (const [at, element] of named('date').entries()) {
      const day = saidBy(element)
      if (at > 0) tell('there are two dates', '有两个日期', element)
      if (day !== '' && !isDate(day)) tell(`“${day}” is no date`, `“${day}”不是日期`, element)
    }
  }

  function checkPart(element: XmlElement): void {
    const spot = { inside: path, element }
    const said = saidBy(element)
    const shown = said.slice(0, 60)
    const fault = partFault(element, ids)
    if (fault) findings.tell('book/metadata', fault, spot)
    if (said === '' && element.local !== 'link') {
      const words = { en: `<${element.name}> is empty`, zh: `<${element.name}> 是空的` }
      findings.tell('book/empty-element', words, spot)
    }
    if (/\{\{|\}\}|\{%|%\}/.test(said)) {
      const words = { en: `“${shown}” has marks of a template`, zh: `“${shown}”里有模板标记` }
      findings.tell('book/braces', words, spot)
    }
  }
}

const dateForm =
  /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

function isDate(text: string): boolean {
  if (!dateForm.test(text) || Number.isNaN(Date.parse(text))) return false
  // 30 February is none.
  const day = `${text.slice(0, 10)}T00:00:00Z`
  return text.length < 10 || new Date(day).toISOString().startsWith(text.slice(0, 10))
}
