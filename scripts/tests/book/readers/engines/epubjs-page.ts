import { Book, type Contents, type NavItem, type Rendition } from 'epubjs'
import type { EngineInPage, SeenEntry } from '../seen-book.ts'
import { itemSeen, landingOf, screenfulOf } from './seen-item.ts'

/** What its types leave out: where it scrolls, and which documents it shows. */
interface Manager {
  readonly container: HTMLElement
  readonly next: () => Promise<void> | undefined
  readonly getContents: () => readonly Contents[]
}

const book = new Book()
let rendition: Rendition & { readonly manager: Manager }
let paths: readonly string[] = []

const inPage: EngineInPage = {
  async open(address, css) {
    const bytes = await (await fetch(address)).arrayBuffer()
    await book.open(bytes)
    await book.ready
    // Its page list takes labels for numbers only; waited for, so that a fault of it is seen.
    const { toc } = await book.loaded.navigation
    const place = document.createElement('div')
    document.body.append(place)
    rendition = book.renderTo(place, {
      width: innerWidth,
      height: innerHeight,
      flow: 'paginated',
      spread: 'none',
      allowScriptedContent: true
    }) as typeof rendition
    rendition.hooks.content.register((contents: Contents) => {
      const sheet = contents.document.createElement('style')
      sheet.textContent = css
      contents.document.head.append(sheet)
    })
    paths = sectionsOf(book).map(({ href }) => inContainer(href))
    return { items: paths, contents: flat(toc), pages: [] }
  },

  async item(index) {
    return itemSeen(await shown(index), index, paths[index] ?? '')
  },

  async screenfuls(index) {
    const seen = await shown(index)
    const found = []
    for (;;) {
      found.push(screenfulOf(seen, index, screen()))
      const before = placeOf(rendition.manager)
      await rendition.manager.next()
      await settled()
      // After its last page stands the next document, or nothing moves.
      if (showing()?.document !== seen || placeOf(rendition.manager) === before) return found
    }
  },

  async jump(href) {
    // It counts from the package's folder, as the package does.
    const [path = '', ...place] = href.split('#')
    const section = sectionsOf(book)[paths.indexOf(path)]
    if (!section) throw new Error(`${href} is in no document of the spine`)
    const target = [section.href, ...place].join('#')
    await rendition.display(target)
    await settled()
    // A second time, now that pictures and faces have their room.
    await rendition.display(target)
    await settled()
    const contents = showing()
    if (!contents) throw new Error(`epub.js cannot go to ${href}`)
    const id = decodeURIComponent(place.join('#'))
    return landingOf(contents.document, contents.sectionIndex, id, screen())
  }
}

Object.assign(globalThis, { inPage })

async function shown(index: number): Promise<Document> {
  await rendition.display(index as never)
  await settled()
  await rendition.display(index as never)
  const contents = showing()
  if (contents?.sectionIndex !== index) throw new Error(`epub.js shows nothing of item ${index}`)
  return contents.document
}

/** Pictures and faces are there, and the engine has heard of it. */
async function settled(): Promise<void> {
  const seen = showing()?.document
  await Promise.all([...(seen?.images ?? [])].map(picture => picture.decode().catch(() => {})))
  await seen?.fonts.ready
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

function placeOf({ container }: Manager): string {
  return `${container.scrollLeft} ${container.scrollTop}`
}

function showing(): Contents | undefined {
  return rendition.manager.getContents()[0]
}

function screen(): DOMRect {
  return rendition.manager.container.getBoundingClientRect()
}

function flat(items: readonly NavItem[]): readonly SeenEntry[] {
  return items.flatMap(({ label, href, subitems }) => [
    { label: label.trim(), href: inContainer(href) },
    ...flat(subitems ?? [])
  ])
}

function sectionsOf(from: Book): readonly { readonly href: string }[] {
  const found: { readonly href: string }[] = []
  from.spine.each((section: { readonly href: string }) => found.push(section))
  return found
}

/** A path from the container's top. */
function inContainer(href: string): string {
  return book.resolve(href, false).replace(/^\//, '')
}
