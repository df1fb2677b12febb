import type { Element, ElementContent, Root, Text } from 'hast'
import { outsideAddress } from './outside-address.ts'

/** An address that stands in a text by itself. */
export interface BareAddress {
  readonly start: number
  readonly end: number
  /** Where it leads. */
  readonly href: string
}

/**
 * Addresses of the web and of mail in a text, as GitHub's Markdown finds them, and in Chinese prose too: there no
 * blank ends one. Letters beyond ASCII are part of it only after a mark of its own (`/报纸`), never after a letter
 * (`example.com的`); marks that end a sentence, and a bracket that it did not open, are none of it.
 */
export function bareAddresses(text: string): readonly BareAddress[] {
  if (!/\/\/|www\.|@/i.test(text)) return []
  return [...text.matchAll(shape)].flatMap(({ 0: found, 1: isMail, index }) => {
    const address = isMail ? found : trimmed(found)
    const href = outsideAddress(isMail ? `mailto:${found}` : address)
    if (href === undefined || (!isMail && !/^https?:\/\/[^/]*[\w-]\.[\w-]{2}/.test(href))) return []
    return [{ start: index, end: index + address.length, href }]
  })
}

/** Makes the addresses in the copy links, but for those in a link or in program code; all text stays as it is. */
export function linkBareAddresses(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap(linked) }
}

function linked<Node extends Root['children'][number]>(node: Node): (Node | ElementContent)[] {
  if (node.type === 'text') return parted(node)
  if (node.type !== 'element' || unlinked.has(node.tagName)) return [node]
  return [{ ...node, children: node.children.flatMap(linked) as ElementContent[] }]
}

const unlinked: ReadonlySet<string> = new Set(['a', 'code', 'pre'])

function parted(node: Text): ElementContent[] {
  const found = bareAddresses(node.value)
  if (found.length === 0) return [node]
  const part = (start: number, end?: number): ElementContent[] => {
    const value = node.value.slice(start, end)
    return value === '' ? [] : [{ ...node, value }]
  }
  let at = 0
  const parts = found.flatMap(({ start, end, href }) => {
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href },
      data: { isAddress: true },
      children: part(start, end)
    }
    const before = part(at, start)
    at = end
    return [...before, link]
  })
  return [...parts, ...part(at)]
}

function trimmed(found: string): string {
  let address = found
  for (;;) {
    const open = address.split('(').length
    const closed = address.split(')').length
    const shorter = address.replace(/[?!.,:;*_~'"&]+$/, '').replace(/\)$/, closed > open ? '' : ')')
    if (shorter === address) return address
    address = shorter
  }
}

const plain = String.raw`[\w\-.~%/?#@!$&'*+=;:,()|]`
const far = String.raw`(?:(?![\x00-\x7f])[\p{L}\p{M}\p{N}])`
const farHost = String.raw`(?:${far}+(?:\.(?:${far}|[\w-])+)+)?`
const mail = String.raw`((?<![\w.+\-/])[\w.+-]+@(?:[\w-]+\.)+[\w-]*[a-zA-Z0-9])(?![@\w-])`
const shape = new RegExp(
  String.raw`(?<![A-Za-z0-9])(?:https?:\/\/${farHost}|www\.(?=[\w-]))(?:${plain}|(?<=[/=_&?#+-]|_\()${far}+)+|${mail}`,
  'giu'
)
