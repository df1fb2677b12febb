import { posix } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { World } from '../../model/world.ts'
import { spikedFolder } from '../spiked-stories.ts'

/** An article of a folder by its path in it, and the section that its sub-folder is. */
export interface ArticlePath {
  readonly path: string
  readonly section?: string
}

/** Why a file of Markdown is no article. */
export type FileAside = 'about' | 'heading' | 'drafts' | 'same' | 'link' | 'deep'

/** What stands in a folder of articles, in natural order. */
export interface ArticleFolder {
  readonly articles: readonly ArticlePath[]
  readonly aside: readonly { readonly path: string; readonly why: FileAside }[]
  /** Texts of word processors and other texts that are no Markdown, which are not read. */
  readonly documents: readonly string[]
}

/**
 * Looks for articles in a folder and those below it: every file of Markdown but those that speak of the folder
 * (README, LICENSE …), head a section (`_index.md`) or lie among drafts or spiked stories. Hidden folders and those of programs
 * are not looked into, nor are links to folders followed; a link to another article is that article.
 */
export async function articleFiles(folder: string, world: World): Promise<ArticleFolder> {
  const articles: ArticlePath[] = []
  const aside: { path: string; why: FileAside }[] = []
  const documents: string[] = []
  const links: string[] = []
  const home = await world.realPath(folder)
  await look('', 0)
  await partLinks()
  // A folder of nothing else is a paper of what speaks of it; a licence is none.
  if (articles.length === 0) {
    const speaking = aside.filter(({ why }) => why === 'about' || why === 'heading')
    const readme = speaking.filter(({ path }) => /(?:^|\/)readme\b[^/]*$/i.test(path))
    const [only, ...others] = readme.length > 0 ? readme : speaking
    if (only && others.length === 0) {
      aside.splice(aside.indexOf(only), 1)
      articles.push({ path: only.path })
    }
  }
  return { articles, aside, documents }

  async function look(under: string, depth: number): Promise<void> {
    const names = await namesIn(posix.join(folder, under), world)
    const shown = names.filter(name => !/^[.~]|~$/.test(name))
    const texts = shown.filter(name => markdown.test(name))
    for (const name of shown) {
      const path = posix.join(under, name)
      if (texts.includes(name)) await text(path, under, texts)
      else if (!documentName.test(name)) await below(path, name, depth)
      else if (!notForReaders.test(name)) documents.push(path)
    }
  }

  async function text(path: string, under: string, texts: readonly string[]): Promise<void> {
    const standing = await world.look(posix.join(folder, path)).catch(() => undefined)
    if (standing === 'link') links.push(path)
    if (standing !== 'folder') file(path, under, texts)
  }

  async function below(path: string, name: string, depth: number): Promise<void> {
    if (programs.has(name.toLowerCase()) || /\.\w{1,5}$/.test(name)) return
    const whole = posix.join(folder, path)
    const standing = await world.look(whole).catch(() => undefined)
    if (standing === 'link' && (await leadsAway(whole))) aside.push({ path, why: 'link' })
    if (standing !== 'folder' || (path === 'editions' && (await holdsEditions(whole)))) return
    if (depth < deepest) await look(path, depth + 1)
    else aside.push({ path, why: 'deep' })
  }

  /** Copy as it was accepted earlier, which is no copy of this issue. */
  async function holdsEditions(folder: string): Promise<boolean> {
    const [edition] = (await namesIn(folder, world)).filter(name => /^[1-9]\d*$/.test(name))
    if (edition === undefined) return false
    return (await namesIn(posix.join(folder, edition), world)).includes('manifest.json')
  }

  /** To a folder that is not looked into anyway. */
  async function leadsAway(link: string): Promise<boolean> {
    const target = await world.realPath(link).catch(() => undefined)
    if (target === undefined || home === undefined) return false
    if (`${home}/`.startsWith(`${target}/`) || target.startsWith(`${home}/`)) return false
    return (await namesIn(target, world)).length > 0
  }

  /** Takes links to articles out that are found without them. */
  async function partLinks(): Promise<void> {
    const real = new Set(
      articles.filter(({ path }) => !links.includes(path)).map(({ path }) => `${home}/${path}`)
    )
    for (const path of links) {
      const target = await world.realPath(posix.join(folder, path)).catch(() => undefined)
      if (target === undefined) continue
      const at = articles.findIndex(one => one.path === path)
      if (at >= 0 && real.has(target)) {
        articles.splice(at, 1)
        aside.push({ path, why: 'same' })
      }
      real.add(target)
    }
  }

  function file(path: string, under: string, texts: readonly string[]): void {
    const name = posix.basename(path)
    const shelves = under.split('/').filter(Boolean)
    // `trip/index.md` alone in its folder is the article that the folder holds, with its pictures.
    const isBundle = /^index\.\w+$/i.test(name) && texts.length === 1 && under !== ''
    const named = isBundle ? shelves.slice(0, -1) : shelves
    const section = named.find(shelf => !siteShelves.test(shelf))
    if (isPutAside(shelves)) aside.push({ path, why: 'drafts' })
    else if (about.test(name) || listOfFiles.test(name)) aside.push({ path, why: 'about' })
    else if (/^_?index\.\w+$/i.test(name) && !isBundle) aside.push({ path, why: 'heading' })
    else
      articles.push({ path, ...(section === undefined ? {} : { section: sectionName(section) }) })
  }
}

/** Among drafts, or among what was spiked. */
function isPutAside(shelves: readonly string[]): boolean {
  return shelves[0] === spikedFolder || shelves.some(shelf => /^_?drafts?$/i.test(shelf))
}

/** Folders in folders; no author has more, and a disk may have them without end. */
const deepest = 60

const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i
const documentName =
  /\.(?:docx?|wps|rtf|odt|pages|txt|text|rst|org|adoc|asciidoc|html?|tex|textile|wiki|ipynb)$/i

/** Texts for programs and about the folder. */
const notForReaders =
  /^(?:robots|humans|ads|security|requirements\S*|licen[cs]e\S*|copying|readme|changelog|changes|notice|authors|manifest|llms\S*|404|index|google\w+)\.\w+$/i

const about =
  /^(?:readme|licen[cs]e|copying|contributing|changelog|changes|history|code[_-]of[_-]conduct|security|support|authors|contributors|codeowners|governance|maintainers|pull_request_template|issue_template|todo|claude|agents)(?:[._-][\w-]+)?\.\w+$/i

/** Tables of contents and edges of a page, for tools that make books and sites. */
const listOfFiles = /^(?:SUMMARY|_sidebar|_navbar|_coverpage|_footer|_header|_toc|_404)\.\w+$/

/** Folders in which a tool keeps all articles; they are no section. */
const siteShelves =
  /^(?:content|source|src|docs?|_?posts?|blog|_?pages|articles|data|site|website|journals?|www)$/i

const programs: ReadonlySet<string> = new Set([
  ...['node_modules', 'vendor', 'themes', 'layouts', 'archetypes', 'scaffolds', 'dist', 'build'],
  ...['_site', '_includes', '_layouts', '_sass', '_data', '_templates', 'output', 'templates']
])

/** `01-school-news` → school news. */
function sectionName(folder: string): string {
  const words = folder
    .replace(/ [\da-f]{32}$/, '')
    .replace(/^(?:\d{1,3}[-_. ]+|_)(?=\S)/, '')
    .replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What may not be opened is passed over; the folder itself was opened before. */
async function namesIn(folder: string, world: World): Promise<readonly string[]> {
  try {
    return [...(await world.list(folder))].sort(natural.compare)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return []
  }
}

/** 2 before 10; one order on every machine. */
export const natural = new Intl.Collator('en', { numeric: true })
