import { posix } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { World } from '../../model/world.ts'

/** An article of a folder by its path in it, and the section that its sub-folder is. */
export interface ArticlePath {
  readonly path: string
  readonly section?: string
}

/** Why a file of Markdown is no article. */
export type FileAside = 'about' | 'heading' | 'drafts'

/** What stands in a folder of articles, in natural order. */
export interface ArticleFolder {
  readonly articles: readonly ArticlePath[]
  readonly aside: readonly { readonly path: string; readonly why: FileAside }[]
  /** Texts of word processors and the like, which are not read. */
  readonly documents: readonly string[]
}

/**
 * Looks for articles in a folder and those below it: every file of Markdown but those that speak of the folder
 * (README, LICENSE …), head a section (`_index.md`) or lie among drafts. Hidden folders and those of programs
 * are not looked into.
 */
export async function articleFiles(folder: string, world: World): Promise<ArticleFolder> {
  const articles: ArticlePath[] = []
  const aside: { path: string; why: FileAside }[] = []
  const documents: string[] = []
  await look('', 0)
  // A folder of one text only is read whatever the text is called.
  if (articles.length === 0) {
    const [only, ...others] = aside.filter(({ why }) => why !== 'drafts')
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
      if (texts.includes(name)) file(path, under, texts)
      else if (documentName.test(name)) documents.push(path)
      else if (depth < deepest && (await mayHold(path, name))) await look(path, depth + 1)
    }
  }

  async function mayHold(path: string, name: string): Promise<boolean> {
    if (programs.has(name) || /\.\w{1,5}$/.test(name)) return false
    return (await world.look(posix.join(folder, path)).catch(() => undefined)) === 'folder'
  }

  function file(path: string, under: string, texts: readonly string[]): void {
    const name = posix.basename(path)
    const shelves = under.split('/').filter(Boolean)
    // `trip/index.md` alone in its folder is the article that the folder holds, with its pictures.
    const isBundle = /^index\.\w+$/i.test(name) && texts.length === 1 && under !== ''
    const section = (isBundle ? shelves.slice(0, -1) : shelves)[0]
    if (shelves.some(shelf => /^_?drafts?$/i.test(shelf))) aside.push({ path, why: 'drafts' })
    else if (about.test(name)) aside.push({ path, why: 'about' })
    else if (/^_?index\.\w+$/i.test(name) && !isBundle) aside.push({ path, why: 'heading' })
    else
      articles.push({ path, ...(section === undefined ? {} : { section: sectionName(section) }) })
  }
}

const deepest = 6

const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i
const documentName = /\.(?:docx?|wps|rtf|odt|pages)$/i

const about =
  /^(?:readme|licen[cs]e|copying|contributing|changelog|changes|history|code[_-]of[_-]conduct|security|support|authors|contributors|codeowners|governance|maintainers|pull_request_template|issue_template|todo|claude|agents)(?:[._-][\w-]+)?\.\w+$/i

const programs: ReadonlySet<string> = new Set([
  ...['node_modules', 'vendor', 'themes', 'layouts', 'archetypes', 'scaffolds', 'dist', 'build'],
  ...['_site', '_includes', '_layouts', '_sass', '_data', '_templates', 'output', 'templates']
])

/** `01-school-news` → school news. */
function sectionName(folder: string): string {
  const words = folder.replace(/^(?:\d{1,3}[-_. ]+|_)(?=\S)/, '').replace(/[-_]+/g, ' ')
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
