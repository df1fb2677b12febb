import type { Words } from '../../model/problem.ts'
import { mayBe, mayCarry } from './attribute-rules.ts'
import {
  type Inside,
  insideOf,
  isKnown,
  mayHold,
  mayHoldWords,
  notWithin
} from './element-rules.ts'
import type { FindingList } from './finding.ts'
import { elementsOf, lineage, partsOf, wordsIn, type XmlElement } from './xml-tree.ts'

const html = 'http://www.w3.org/1999/xhtml'

/** Checks a document's elements, where they stand, their attributes and ids. */
export function checkDocument(root: XmlElement, inside: string, findings: FindingList): void {
  if (root.space !== html || root.local !== 'html') {
    tell(root, `<${root.name}> is no XHTML`, `<${root.name}> 不是 XHTML`)
    return
  }
  const contents = new Map<XmlElement, Inside>()
  const spoken: XmlElement[] = []
  for (const element of elementsOf(root)) {
    // Drawings and formulas are languages of their own.
    if (element.space !== html) continue
    const around = element.parent && contents.get(element.parent)
    const content = insideOf(element.local, around ?? 'flow')
    contents.set(element, content)
    checkPlace(element, around)
    checkWords(element, content)
    checkOrder(element)
    checkAttributes(element)
    if (element.attributes.has('aria-labelledby')) spoken.push(element)
  }
  checkHead(root)

  function tell(element: XmlElement, en: string, zh: string): void {
    findings.tell('book/element', { en, zh }, { inside, element })
  }

  function checkPlace(element: XmlElement, around: Inside | undefined): void {
    const words = placeFault(element, around)
    if (words) tell(element, words.en, words.zh)
  }

  function checkWords(element: XmlElement, content: Inside): void {
    const hasWords = element.children.some(child => typeof child === 'string' && /\S/.test(child))
    if (hasWords && !mayHoldWords(content))
      tell(element, `bare words in <${element.name}>`, `<${element.name}> 里有裸露的文字`)
    const mustSay = /^(?:h[1-6]|title)$/.test(element.local)
    const isSilent = mustSay && wordsIn(element).trim() === '' && !hasPicture(element)
    if (!isSilent) return
    const words = { en: `<${element.name}> is empty`, zh: `<${element.name}> 是空的` }
    findings.tell('book/empty-element', words, { inside, element })
  }

  function checkOrder(element: XmlElement): void {
    const fault = orderFault(element)
    if (fault) tell(element, `<${element.name}>: ${fault.en}`, `<${element.name}>：${fault.zh}`)
  }

  function checkAttributes(element: XmlElement): void {
    for (const [key, value] of element.attributes) {
      const isAllowed = mayCarry(element.local, key)
      if (isAllowed && mayBe(key, value)) continue
      const shown = value.slice(0, 60)
      const words = isAllowed
        ? {
            en: `${key}="${shown}" on <${element.name}>`,
            zh: `<${element.name}> 的 ${key}="${shown}"`
          }
        : { en: `<${element.name}> has no “${key}”`, zh: `<${element.name}> 没有“${key}”属性` }
      findings.tell('book/attribute', words, { inside, element })
    }
    const [one, other] = [element.attributes.get('lang'), element.attributes.get('xml:lang')]
    if (one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase()) {
      const words = { en: 'lang and xml:lang differ', zh: 'lang 与 xml:lang 不同' }
      findings.tell('book/attribute', words, { inside, element })
    }
  }

  function checkHead(root: XmlElement): void {
    const [head, body, ...more] = partsOf(root)
    const titles = head ? partsOf(head).filter(({ local }) => local === 'title').length : 0
    if (head?.local !== 'head' || body?.local !== 'body' || more.length > 0)
      tell(root, '<html> needs <head> and <body>', '<html> 须有 <head> 和 <body>')
    else if (titles !== 1) tell(head, 'a document has one <title>', '每个文档须有一个 <title>')
  }
}

/** What is wrong with an element where it stands. */
function placeFault(element: XmlElement, around: Inside | undefined): Words | undefined {
  const { local, name, parent } = element
  if (!isKnown(local)) return { en: `HTML has no <${name}>`, zh: `HTML 没有 <${name}> 元素` }
  if (!parent || parent.space !== html || around === undefined) return undefined
  if (!mayHold(parent.local, around, local))
    return {
      en: `<${name}> may not stand in <${parent.name}>`,
      zh: `<${name}> 不能放在 <${parent.name}> 里`
    }
  const outer = notWithin[local]
  const far = outer && [...lineage(parent)].find(one => outer.has(one.local))
  return (
    far && {
      en: `<${name}> stands within <${far.name}>`,
      zh: `<${name}> 处在 <${far.name}> 之内`
    }
  )
}

function hasPicture(element: XmlElement): boolean {
  return [...elementsOf(element)].some(one => /^(?:img|svg|math|object)$/.test(one.local))
}

/** What HTML asks of the order of parts. */
function orderFault(element: XmlElement) {
  const names = partsOf(element).map(({ local }) => local)
  const shape = orders[element.local]
  if (shape && !shape.test(names.join(' ')))
    return { en: 'its parts are in the wrong order', zh: '各部分顺序不对' }
  if (element.local === 'time' && names.length > 0 && !element.attributes.has('datetime'))
    return { en: 'without datetime it holds bare words alone', zh: '没有 datetime 时只能有文字' }
  if (element.local === 'img' && !element.attributes.get('src'))
    return { en: 'it names no picture', zh: '没有指明图片' }
  return undefined
}

const orders: Readonly<Record<string, RegExp>> = {
  table: /^(?:caption ?)?(?:colgroup ?)*(?:thead ?)?(?:(?:tbody ?)*|(?:tr ?)*)(?:tfoot ?)?$/,
  dl: /^(?:(?:(?:dt ?)+(?:dd ?)+)*|(?:div ?)*)$/,
  figure: /^(?:figcaption(?: (?!figcaption)\S+)*|(?:(?!figcaption)\S+ ?)*(?:figcaption)?)$/,
  ruby: /^(?!r[tp])(?:.* )?r[tp]$|^(?:r[tpb]c? ?)+$/,
  details: /^summary/
}
