import { dirname, join, relative, sep } from 'node:path'
import type { Problem, Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { Filing } from '../filing.ts'
import { readFileInside } from '../read-file.ts'
import { type Article, readArticle } from './article.ts'
import { type ArticlePath, articleFiles } from './article-files.ts'
import { articleSlugs } from './article-slugs.ts'
import { asideProblems } from './aside-problems.ts'
import { type ArticleWishes, assumedIssue, type PlacedArticle } from './assumed-issue.ts'
import { noArticles, tooManyArticles } from './no-articles.ts'
import { type FindPlace, picturePlaces } from './picture-places.ts'

/**
 * Reads a folder of articles as an issue: every file of Markdown in it and below it is a story, and what nobody
 * said of the issue is assumed. Format and pages stay open: they are chosen with the copy.
 */
export async function readArticles(
  folder: string,
  wishes: ArticleWishes,
  world: World,
  report: Report,
  base: string = dirname(dirname(folder))
): Promise<Filing> {
  const fileName = (name: string) => relative(base, join(folder, name)).split(sep).join('/')
  const found = await articleFiles(folder, world)
  const nothing = { facts: undefined, filed: '', folder, stories: [], corrections: [] }
  const count = found.articles.length
  if (count > mostArticles) report(tooManyArticles(fileName(''), count, mostArticles))
  if (count === 0) report(noArticles(fileName(''), found))
  if (count === 0 || count > mostArticles) return nothing
  const find = picturePlaces(folder, world)
  const { read, unread, open } = await readAll(found.articles, find, {
    folder,
    fileName,
    world,
    report
  })
  const drafts = read.filter(({ isDraft }) => isDraft).map(({ path }) => path)
  const articles = read.filter(({ isDraft }) => !isDraft)
  const stories = articles.map(({ story }) => story)
  const refusesRemote = wishes.remotePictures === 'refuse'
  const assumed =
    articles.length > 0
      ? await assumedIssue(folder, wishes, articles, find, world, fileName)
      : undefined
  const left = found.aside.filter(({ path }) => path !== assumed?.spent)
  const files = { found: { ...found, aside: left }, unread, drafts, open }
  const asides = { folder: fileName(''), ...files, refusesRemote }
  for (const problem of asideProblems(asides, stories, fileName)) report(problem)
  if (assumed) return { ...nothing, facts: assumed.facts, stories: assumed.stories }
  // Where articles are wrong, that is told.
  if (drafts.length > 0 || unread.length > 0) report(noArticles(fileName(''), found))
  return nothing
}

interface FolderTools {
  readonly folder: string
  readonly fileName: (name: string) => string
  readonly world: World
  readonly report: Report
}

/** Reads one after the other, so that a large folder does not open all its files at once. */
async function readAll(
  places: readonly ArticlePath[],
  find: FindPlace,
  tools: FolderTools
): Promise<{
  readonly read: readonly PlacedArticle[]
  readonly unread: readonly string[]
  readonly open: ReadonlySet<string>
}> {
  const slugs = articleSlugs(places.map(({ path }) => path))
  const read: PlacedArticle[] = []
  const unread: string[] = []
  const open = new Set<string>()
  for (const [at, place] of places.entries()) {
    const found = await readOne(place.path, slugs[at] ?? '', find, tools)
    if (found === 'unread') unread.push(place.path)
    else if (found.article) read.push({ ...place, ...found.article })
    if (found !== 'unread' && found.isOpen) open.add(tools.fileName(place.path))
  }
  return { read, unread, open }
}

/** Reads one file and tells what is wrong with it; unread is what is empty or no text. */
async function readOne(
  path: string,
  slug: string,
  find: FindPlace,
  { folder, fileName, world, report }: FolderTools
): Promise<'unread' | { readonly article: Article | undefined; readonly isOpen: boolean }> {
  const problems: Problem[] = []
  const tell: Report = problem => void problems.push(problem)
  const file = fileName(path)
  // A name is no address: its signs are meant.
  const name = path.replaceAll('%', '%25')
  const bytes = await readFileInside(folder, name, file, world, tell)
  const article = bytes && (await readArticle({ bytes, file, path, slug }, find, tell))
  if (article === 'empty') return 'unread'
  if (!article && bytes && problems.some(({ code }) => isNone(code, bytes))) return 'unread'
  for (const problem of problems) report(problem)
  return { article, isOpen: problems.some(({ code }) => code === 'articles/front-matter-open') }
}

/** More than a paper of some fifty pages holds. */
const mostArticles = 500

/** Whether a problem is that of a file that is no text, whatever its name says, and not of a text with a slip. */
function isNone(code: string, bytes: Uint8Array): boolean {
  if (code === 'file/document') return true
  if (!/^file\/(?:nul|invalid-bytes|unpaired-surrogate)$/.test(code)) return false
  const head = new TextDecoder().decode(bytes.subarray(0, 20_000))
  const strange = head.match(/[\ufffd\0-\x08\x0e-\x1f]/g)?.length ?? 0
  return strange > Math.max(8, head.length / 20)
}
