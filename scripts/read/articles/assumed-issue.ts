import { basename, join, posix } from 'node:path'
import { toString as textOf } from 'mdast-util-to-string'
import type { Assumed, IssueFacts } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'
import { profileOf } from '../../model/language.ts'
import type { World } from '../../model/world.ts'
import type { Filing } from '../filing.ts'
import { present } from '../present.ts'
import { readFileInside } from '../read-file.ts'
import { type Article, readArticle } from './article.ts'
import { type ArticlePath, natural } from './article-files.ts'
import { articleOrder } from './article-order.ts'
import { copyLanguage } from './copy-language.ts'
import { nameWords } from './name-words.ts'
import type { picturePlaces } from './picture-places.ts'

/** What a person says of a folder of articles that has no `issue.yaml`. */
export interface ArticleWishes {
  readonly paper?: string
  /** ISO 8601. */
  readonly date?: string
  /** What becomes of pictures on the web, which are never fetched; they are left out where nothing is said. */
  readonly remotePictures?: 'leave-out' | 'refuse'
}

/** An article that was read, with its place in the folder. */
export interface PlacedArticle extends ArticlePath, Article {}

/**
 * The issue that articles are taken for: paper, date, language, order, sections; its pages stay open. Spent is the
 * path of a file that has nothing but the paper's name.
 */
export async function assumedIssue(
  folder: string,
  wishes: ArticleWishes,
  articles: readonly PlacedArticle[],
  find: ReturnType<typeof picturePlaces>,
  world: World,
  fileName: (name: string) => string
): Promise<Pick<Filing, 'facts' | 'stories'> & { readonly spent: string | undefined }> {
  const texts = articles.map(({ story }) => `${story.meta.headline.main} ${textOf(story.tree)}`)
  const language = copyLanguage(texts)
  const { by, ordered } = articleOrder(
    articles.map((one, at) => ({
      ...one,
      at,
      length: texts[at]?.length ?? 0,
      isFiller: kinds[one.story.meta.kind].isFiller,
      ...(one.story.article?.keys.priority ? { priority: one.story.meta.priority } : {})
    }))
  )
  const stories = ordered.map(({ one, priority }, order) => {
    const own = copyLanguage([texts[one.at] ?? ''])
    const isOther = own.slice(0, 2) !== language.slice(0, 2)
    const spoken = one.story.meta.language ?? (isOther ? own : undefined)
    const section = one.story.meta.section ?? one.section
    return {
      ...one.story,
      meta: { ...one.story.meta, priority, order, ...present({ language: spoken, section }) }
    }
  })
  const heading = wishes.paper === undefined ? await folderHeading(folder, find, world) : undefined
  const dates = articles.flatMap(({ date }) => date ?? []).sort()
  const assumed: Assumed = {
    paper: wishes.paper !== undefined ? 'asked' : heading !== undefined ? 'heading' : 'folder',
    order: by,
    lead: stories[0]?.slug ?? '',
    sections: [...new Set(stories.flatMap(({ meta }) => meta.section ?? []))],
    ...present({ newest: dates.at(-1)?.slice(0, 10) })
  }
  const facts: IssueFacts = {
    id: basename(folder),
    file: fileName(''),
    paper: wishes.paper ?? heading?.title ?? folderName(folder),
    ...present({ date: wishes.date }),
    language,
    format: profileOf(language).formats[0],
    pages: [],
    open: { format: true, pages: true, bodySize: 'usual' },
    inferred: {},
    assumed
  }
  return { facts, stories, spent: heading?.isSpent ? heading.path : undefined }
}

/** `_posts` → Posts, 校报 → 校报. */
function folderName(folder: string): string {
  return nameWords(basename(folder).replace(/^[_.]+/, '')) || basename(folder)
}

interface FolderHeading {
  readonly path: string
  readonly title: string
  /** Nothing else stands in the file. */
  readonly isSpent: boolean
}

/** The title of the file that heads the folder, or the one in which a tool keeps all: `_index.md`, `index.md`, README.md. */
async function folderHeading(
  folder: string,
  find: ReturnType<typeof picturePlaces>,
  world: World
): Promise<FolderHeading | undefined> {
  const shelves = ['', 'content', 'docs', 'source', 'src']
  const found = shelves.map(async shelf => {
    const names = await world.list(join(folder, shelf)).catch(() => [])
    return names
      .filter(name => /^(?:_?index|readme)\.(?:md|markdown|mdx)$/i.test(name))
      .sort((one, other) => natural.compare(one.toLowerCase(), other.toLowerCase()))
      .map(name => posix.join(shelf, name))
  })
  const headings = (await Promise.all(found)).flat()
  for (const path of headings) {
    const bytes = await readFileInside(folder, path, path, world, () => {})
    const file = { file: path, path, slug: 'heading' }
    const article = bytes && (await readArticle({ bytes, ...file }, find, () => {}))
    if (!article || article === 'empty') continue
    const { article: reading, meta } = article.story
    const title = meta.headline.main
    if (reading?.headlineFrom === 'name' || title.length > mostName) continue
    return { path, title, isSpent: isTitleAlone(bytes) }
  }
  return undefined
}

/** `# The name` and nothing else. */
function isTitleAlone(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*# [^\n]*\s*$/.test(new TextDecoder().decode(bytes))
}

/** A longer one is a sentence. */
const mostName = 30
