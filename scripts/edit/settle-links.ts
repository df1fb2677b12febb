import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Place, Report } from '../model/problem.ts'
import { outsideAddress } from './outside-address.ts'
import { saysAddress } from './printed-address.ts'
import { shownText } from './shown-text.ts'
import type { FindStory } from './story-addresses.ts'

/** What is asked of the whole issue about a link of one story. */
export interface LinkTools {
  readonly findStory: FindStory
  /** Takes an address that leads to no story and to nothing outside: its words stay. Told of each where it is absent. */
  readonly leadsNowhere?: ((href: string) => void) | undefined
}

/**
 * Lets every link of the copy lead to what paper and book can carry: a whole address outside (`outsideAddress`), a
 * story of the issue (`rain.md`) or a place in its own (`#…`). Of any other only the words are left.
 */
export function settleLinks(
  tree: Root,
  { findStory, leadsNowhere }: LinkTools,
  fallback: Place,
  report: Report
): Root {
  const empty: Element[] = []
  visit(tree, 'element', element => {
    const { tagName, properties, children } = element
    if (tagName !== 'a' || properties.href === undefined || 'dataFootnoteRef' in properties) return
    const filed = String(properties.href)
    const settled = children.length > 0 ? settledAddress(filed, findStory) : undefined
    if (settled !== undefined) {
      lead(element, settled)
      return
    }
    delete properties.href
    if (children.length === 0) empty.push(element)
    else if (isRelative(filed) && leadsNowhere) return leadsNowhere(filed)
    report({ ...leftOut(filed, element), place: placeOf(element, fallback) })
  })
  return empty.length > 0 ? without(tree, empty) : tree
}

function lead(link: Element, href: string): void {
  link.properties.href = href
  if (/^[a-z]+:/.test(href) && saysAddress(shownText(link), href)) link.data = { isAddress: true }
}

function placeOf({ position }: Element, fallback: Place): Place {
  return position
    ? { ...fallback, line: position.start.line, column: position.start.column }
    : fallback
}

function without<Node extends Root | ElementContent>(node: Node, gone: readonly Element[]): Node {
  if (!('children' in node)) return node
  const left = (node.children as ElementContent[]).filter(child => !gone.includes(child as Element))
  return { ...node, children: left.map(child => without(child, gone)) }
}

/** The address by which the copy leads to a story of the issue; the book knows it again. */
function storyAddress(slug: string): string {
  return `${encodeURIComponent(slug)}.md`
}

function settledAddress(href: string, findStory: FindStory): string | undefined {
  if (/^\s*#./.test(href)) return href.trim()
  const slug = findStory(href)
  return slug === undefined ? outsideAddress(href) : storyAddress(slug)
}

function isRelative(href: string): boolean {
  return href !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)
}

function leftOut(href: string, { children }: Element) {
  const isEmpty = children.length === 0
  return {
    code: 'copy/link-address',
    severity: 'warning',
    message: isEmpty
      ? {
          en: `The link to “${href}” has no words; it was left out.`,
          zh: `指向“${href}”的链接没有文字，已略去。`
        }
      : {
          en: `The link to “${href}” was left out; its words stay.`,
          zh: `指向“${href}”的链接已略去，文字保留。`
        },
    hint: {
      en: 'A link begins with http://, https://, mailto:, tel: or #, or names a story’s file: rain.md.',
      zh: '链接须以 http://、https://、mailto:、tel: 或 # 开头，或写稿件的文件名，如 rain.md。'
    }
  } as const
}
