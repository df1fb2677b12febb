import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import type { BookInput } from '../../book/book-input.ts'
import { shownText } from '../../edit/shown-text.ts'
import { tidyHtml } from '../../edit/tidy-html.ts'
import type { Issue, IssueFacts } from '../../model/issue.ts'
import type { Block, BlockKind, Headline, Story, StoryMeta } from '../../model/story.ts'

const home = new URL('../../..', import.meta.url).pathname

/** HTML as the copy's elements, parsed as the pipeline does. */
export function hast(html: string): Root {
  const tree: Root = { type: 'root', children: [{ type: 'raw', value: html } as never] }
  return unified().use(rehypeRaw).runSync(tree) as Root
}

export function block(id: string, html: string, kind: BlockKind = 'paragraph'): Block {
  const node: Element = tidyHtml(hast(html)).find(child => child.type === 'element') ?? {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: []
  }
  return {
    id,
    kind,
    node,
    text: shownText(node),
    place: { file: 'manuscript/x/story.md', line: 7, column: 1 }
  }
}

export function story(
  slug: string,
  headline: Headline,
  blocks: readonly Block[],
  more: Partial<StoryMeta> & Partial<Pick<Story, 'pictures' | 'mended' | 'footnotes'>> = {}
): Story {
  const { pictures = [], footnotes = [], mended = [], ...meta } = more
  return {
    slug,
    file: `manuscript/x/${slug}.md`,
    meta: { kind: 'news', headline, priority: 1, ...meta },
    blocks,
    footnotes,
    pictures,
    mended
  }
}

export function issue(
  stories: readonly Story[],
  facts: Partial<IssueFacts> = {},
  corrections: Issue['corrections'] = []
): Issue {
  const place = { file: 'manuscript/x/issue.yaml' }
  const pages = [{ number: 1, pins: [], place }]
  const basic: IssueFacts = {
    id: 'x',
    file: 'manuscript/x/issue.yaml',
    paper: '小城日报',
    date: '2019-05-06',
    language: 'zh-CN',
    format: 'duikai',
    pages,
    inferred: {}
  }
  return { facts: { ...basic, ...facts }, folder: '/x', stories, corrections }
}

export function bookInput(of: Issue, more: Partial<BookInput> = {}): BookInput {
  return {
    issue: of,
    pageOf: new Map(),
    breaks: [],
    templates: bookTemplates,
    css: ['text', 'head', 'blocks', 'tables']
      .map(sheet => readFileSync(join(home, `styles/book/${sheet}.css`), 'utf8'))
      .join('\n'),
    modified: '2019-05-06T00:00:00Z',
    ...more
  }
}

/** The book's own templates, as the desk hands them in. */
export const bookTemplates: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(join(home, 'templates/book'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [relative(home, path), readFileSync(path, 'utf8')])
)
