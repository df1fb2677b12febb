import { templateEngine } from '../kit/template.ts'
import { pageWords, wordsOf } from '../model/furniture.ts'
import { wordsTag } from '../model/language.ts'
import type { Report } from '../model/problem.ts'
import { issueNames } from '../typeset/issue-names.ts'
import { bookDescription } from './book-description.ts'
import { type BookFacts, bookFacts } from './book-facts.ts'
import { bookIdentity } from './book-identifier.ts'
import type { Book, BookFile, BookInput, CoverPicture } from './book-input.ts'
import { madeCorrections } from './book-moment.ts'
import { bookPlaces } from './book-names.ts'
import { boundProblems } from './bound-problems.ts'
import { checkContainer } from './container-check.ts'
import { contentHash } from './content-hash.ts'
import { contents } from './contents.ts'
import { errata } from './errata.ts'
import { errataPages } from './errata-pages.ts'
import { fitPicture, type ReadyPicture } from './fit-picture.ts'
import { packageItems } from './package-items.ts'
import { type PictureShelf, pictureShelf, type ShelvedPicture } from './picture-shelf.ts'
import { requireBreaks } from './require-breaks.ts'
import { storyPages } from './story-page.ts'
import { isWellFormed } from './template-fault.ts'
import { titlePage } from './title-page.ts'
import { typeClass } from './type-class.ts'
import { turnedSheet, turnPage } from './vertical/turn-page.ts'

/**
 * Binds an issue as an EPUB 3.3: the same input gives the same bytes, and nothing is fetched.
 * Undefined, with every reason reported, when a template leaves a file unmade or the finished book is not valid.
 */
export async function bindBook(input: BookInput, report: Report): Promise<Book | undefined> {
  const { issue, turnedCss } = input
  const isVertical = turnedCss !== undefined
  const places = bookPlaces(issue, input.pageOf)
  requireBreaks(input.breaks, places)
  const shelf = pictureShelf(await readyPictures(input))
  const cover = input.cover && shelvedCover(input.cover)
  const templates = templateEngine(input.templates, report)
  const sources = new Map<string, string>()
  const made = new Map<string, string | undefined>()

  const names = input.names ?? issueNames(issue)
  const homes = Object.fromEntries(places.map(({ story, href }) => [story.slug, href]))
  const pages = storyPages(places, { input, shelf, homes, names, templates, report })
  for (const page of pages) make(page.path, page.template, page.xml)
  const identity = bookIdentity(issue.facts, input.kept ?? [])
  const facts = bookFacts(issue, {
    identity,
    modified: input.modified,
    contains: {
      breaks: input.breaks.length > 0,
      pictures: picturesIn(shelf, cover !== undefined),
      turnedPages: isVertical
    },
    description: bookDescription(places, pageTitle, issue.facts.language)
  })
  makeFrontAndBack(facts)

  const isSound = [...made].map(
    ([path, xml]) => xml !== undefined && isWellFormed(xml, path, sources.get(path) ?? path, report)
  )
  if (isSound.includes(false)) return undefined
  const files = [...textFiles(), ...pictureFiles()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const { pack } = await import('./packer.ts')
  const bytes = await pack(files)
  // A book that is packed wrongly is not the newsroom's to mend.
  for (const problem of checkContainer(bytes)) throw new Error(problem)
  const problems = boundProblems(bytes, {
    places,
    templates: sources,
    factsFile: issue.facts.file
  })
  problems.forEach(report)
  if (problems.some(({ severity }) => severity === 'error')) return undefined
  const { identifier, modified } = facts
  const corrections = madeCorrections(issue).map(({ id }) => id)
  const content = contentHash(files, modified)
  const record = { identifier, ...identity, modified, content, corrections }
  return { bytes, files, shown: new Map(pages.flatMap(page => page.shown())), record }

  function pageTitle(page: number): string {
    const name = issue.facts.pages.find(({ number }) => number === page)?.name
    return [pageWords(issue.facts, page), name].filter(Boolean).join(' ')
  }

  function make(path: string, template: string, xml: string | undefined): void {
    made.set(`EPUB/${path}`, xml)
    sources.set(`EPUB/${path}`, template)
  }

  function fill(path: string, values: Readonly<Record<string, unknown>>, form = path): void {
    const template = `templates/book/EPUB/${form}.liquid`
    const xml = templates.render(template, values)
    // A cover is one picture of the page, which is read from left to right.
    const isTurned = isVertical && path.endsWith('.xhtml') && path !== 'text/cover.xhtml'
    make(path, template, isTurned && xml !== undefined ? turnPage(xml) : xml)
  }

  function makeFrontAndBack(facts: BookFacts): void {
    const { language } = issue.facts
    const { book: words, labels } = wordsOf(language)
    const tag = wordsTag(language)
    const said = { language, tag, type: typeClass(tag), words }
    const lists = errataPages(errata(places, issue, input))
    const last = lists.slice(0, 1).map(({ path }) => ({ label: words.corrections, href: path }))
    const first = [{ label: words.titlePage, href: 'text/title.xhtml' }]
    const all = contents(places, input.breaks, { pageTitle, adverts: labels.advert }, first, last)
    const hasCover = cover !== undefined
    const common = { ...said, facts, contents: all, hasCover }
    const lastPage = Math.max(0, ...input.breaks.map(({ page }) => page))
    const firstStory = places[0] ? `text/${places[0].fileName}` : false
    if (cover)
      fill('text/cover.xhtml', { ...said, cover: { ...cover, address: `../${cover.path}` } })
    fill('text/title.xhtml', { ...said, facts, ...titlePage(issue, isVertical) })
    for (const { path, ...list } of lists) fill(path, { ...said, ...list }, 'text/errata.xhtml')
    fill('nav.xhtml', { ...common, firstStory })
    fill('toc.ncx', { ...common, lastPage })
    const parts = packageItems(places, shelf.pictures(), cover, lists)
    fill('package.opf', { facts, hasCover, ...parts })
    const container = 'templates/book/META-INF/container.xml.liquid'
    made.set('META-INF/container.xml', templates.render(container, {}))
    sources.set('META-INF/container.xml', container)
  }

  function textFiles(): BookFile[] {
    const encoder = new TextEncoder()
    const sheets = new Map([['EPUB/book.css', input.css]])
    if (turnedCss !== undefined) sheets.set(`EPUB/${turnedSheet}`, turnedCss)
    return [...sheets, ...made].map(([path, text]) => ({ path, bytes: encoder.encode(text) }))
  }

  function pictureFiles(): BookFile[] {
    const all = cover ? [...shelf.pictures(), cover] : shelf.pictures()
    return all.map(({ path, bytes }) => ({ path: `EPUB/${path}`, bytes }))
  }
}

async function readyPictures({ issue }: BookInput): Promise<ReadonlyMap<string, ReadyPicture>> {
  const pictures = new Map(issue.stories.flatMap(s => s.pictures).map(p => [p.hash, p]))
  const ready = new Map<string, ReadyPicture>()
  for (const [hash, picture] of pictures) ready.set(hash, await fitPicture(picture))
  return ready
}

function shelvedCover(cover: CoverPicture): ShelvedPicture & CoverPicture {
  return { ...cover, path: `images/cover.${cover.extension}` }
}

/** The cover has its words by type; only the stories' pictures can lack them. */
function picturesIn(shelf: PictureShelf, hasCover: boolean): 'none' | 'described' | 'some' {
  if (!shelf.allDescribed()) return 'some'
  return hasCover || shelf.pictures().length > 0 ? 'described' : 'none'
}
