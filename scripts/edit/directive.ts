import type { Paragraph, RootContent } from 'mdast'
import type {} from 'remark-directive'
import { nearestWord } from '../kit/nearest-word.ts'
import type { Report } from '../model/problem.ts'
import { placeOf } from './copy-source.ts'

/** A directive on lines of its own, around copy or in one line. */
export type Directive = Extract<RootContent, { type: 'containerDirective' | 'leafDirective' }>

/** What every directive may have. */
const common = ['id', 'lang', 'optional']

const attributes: Readonly<Record<string, readonly string[]>> = {
  qr: [...common, 'value'],
  picture: [...common, 'src', 'alt', 'credit', 'focus', 'width', 'type', 'apart'],
  pictures: [...common, 'credit', 'width', 'captions', 'apart']
}

/** An attribute of a directive as written, or undefined. */
export function attribute(node: Directive, name: string): string | undefined {
  return node.attributes?.[name] ?? undefined
}

/** Whether a block may be left out: `{optional}`, and not `{optional="no"}`. */
export function isOptional(node: RootContent): boolean {
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return false
  return isSaid(node, 'optional')
}

/** Whether an attribute stands there, `{apart}`, and is not denied, `{apart="no"}`. */
export function isSaid(node: Directive, name: string): boolean {
  const written = attribute(node, name)
  return written !== undefined && !/^(?:false|no|off|否|不)$/i.test(written.trim())
}

/** Warns of every attribute that the directive does not know. */
export function checkAttributes(node: Directive, file: string, report: Report): void {
  const known = attributes[node.name] ?? common
  for (const name of Object.keys(node.attributes ?? {})) {
    if (known.includes(name)) continue
    const meant = nearestWord(name, known)
    report({
      code: 'copy/unknown-attribute',
      severity: 'warning',
      place: placeOf(file, node),
      message: {
        en: `“${node.name}” does not know “${name}”.`,
        zh: `“${node.name}”没有“${name}”这一项。`
      },
      hint: meant
        ? { en: `Did you mean “${meant}”?`, zh: `是不是“${meant}”？` }
        : { en: `It knows: ${known.join(', ')}.`, zh: `可用的有：${known.join('、')}。` }
    })
  }
}

/** The label in square brackets, and the copy inside without it. */
export function partsOf(node: Directive): {
  label: Paragraph | undefined
  content: readonly RootContent[]
} {
  if (node.type === 'leafDirective') {
    const label: Paragraph = { type: 'paragraph', children: node.children }
    return { label: node.children.length > 0 ? label : undefined, content: [] }
  }
  const [first, ...rest] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel
    ? { label: first, content: rest }
    : { label: undefined, content: node.children }
}
