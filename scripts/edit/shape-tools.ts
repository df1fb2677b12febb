import type { Element, ElementContent } from 'hast'
import type { Report } from '../model/problem.ts'
import type { BlockKind } from '../model/story.ts'
import type { ToHtml } from './copy-html.ts'
import type { FindPicture } from './picture.ts'

/** What a block becomes on paper and in the book. */
export interface Shape {
  readonly kind: BlockKind
  readonly node: Element
}

/** What shaping needs to know of the story. */
export interface ShapeTools {
  readonly file: string
  readonly language: string
  readonly toHtml: ToHtml
  readonly find: FindPicture
  /** House style for words in attributes, such as a credit. */
  readonly style: (text: string) => string
  readonly report: Report
}

/** An element with classes. */
export function element(
  tagName: string,
  className: readonly string[],
  children: readonly ElementContent[]
): Element {
  const properties = className.length > 0 ? { className: [...className] } : {}
  return { type: 'element', tagName, properties, children: [...children] }
}
