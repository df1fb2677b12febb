import { dirname, join, relative, sep } from 'node:path'
import type { Problem, Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { Filing } from '../filing.ts'
import { readFileInside } from '../read-file.ts'
import { readArticle } from './article.ts'
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
  const { read, unread } = await readAll(found.articles, find, { folder, fileName, world, report })
  const drafts = read.filter(({ isDraft }) => isDraft).map(({ path }) => path)
  const articles = read.filter(({ isDraft }) => !isDraft)
  const stories = articles.map(({ story }) => story)
  const refusesRemote = wishes.remotePictures === 'refuse'
  const asides = { folder: fileName(''), found, unread, drafts, refusesRemote }
  for (const problem of asideProblems(asides, stories, fileName)) report(problem)
  if (articles.length > 0) {
    const issue = await assumedIssue(folder, wishes, articles, find, world, fileName)
    return { ...nothing, ...issue }
  }
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
  { folder, fileName, world, report }: FolderTools
): Promise<{ readonly read: readonly PlacedArticle[]; readonly unread: readonly string[] }> {
  const slugs = articleSlugs(places.map(({ path }) => path))
  const read: PlacedArticle[] = []
  const unread: string[] = []
  for (const [at, place] of places.entries()) {
    const { path } = place
    const problems: Problem[] = []
    const tell: Report = problem => void problems.push(problem)
    const file = fileName(path)
    const bytes = await readFileInside(folder, path, file, world, tell)
    const article =
      bytes && (await readArticle({ bytes, file, path, slug: slugs[at] ?? '' }, find, tell))
    if (article === 'empty' || (!article && problems.some(({ code }) => noText.has(code))))
      unread.push(path)
    else {
      for (const problem of problems) report(problem)
      if (article) read.push({ ...place, ...article })
    }
  }
  return { read, unread }
}

/** More than a paper of some fifty pages holds. */
const mostArticles = 500

/** Problems of a file that is no text, whatever its name says. */
const noText: ReadonlySet<string> = new Set([
  'file/document',
  'file/nul',
  'file/invalid-bytes',
  'file/unpaired-surrogate'
])
