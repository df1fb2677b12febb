import 'foliate-js/view.js'
import type { FoliateView, TocItem } from 'foliate-js/view.js'
import type { EngineInPage, SeenEntry } from '../seen-book.ts'
import { itemSeen, landingOf, screenfulOf } from './seen-item.ts'

const view = document.createElement('foliate-view') as FoliateView
view.style.cssText = 'position: absolute; inset: 0'
document.body.append(view)

const inPage: EngineInPage = {
  async open(address, css) {
    const bytes = await (await fetch(address)).blob()
    await view.open(new File([bytes], 'book.epub'))
    view.renderer.setStyles(css)
    const { sections, toc, pageList } = view.book
    return {
      items: sections.map(({ id }) => id),
      contents: flat(toc ?? []),
      pages: flat(pageList ?? [])
    }
  },

  async item(index) {
    return itemSeen(await shown(index, 0), index, view.book.sections[index]?.id ?? '')
  },

  async screenfuls(index) {
    await shown(index, 0)
    // The first and the last page of its renderer are the blank ones beside the document.
    const count = view.renderer.pages - 2
    const found = []
    for (let at = 0; at < count; at += 1) {
      const seen = await shown(index, count > 1 ? at / (count - 1) : 0)
      const { pageItem, tocItem } = view.lastLocation
      const labels = { page: pageItem?.label?.trim(), entry: tocItem?.label?.trim() }
      found.push({ ...screenfulOf(seen, index, screenOf(seen)), ...labels })
    }
    return found
  },

  async jump(href) {
    const resolved = await view.goTo(href)
    const [contents] = view.renderer.getContents()
    if (!resolved || !contents) throw new Error(`foliate-js cannot go to ${href}`)
    await settled(contents.doc)
    const id = decodeURIComponent(href.split('#')[1] ?? '')
    return landingOf(contents.doc, contents.index, id, screenOf(contents.doc))
  }
}

Object.assign(globalThis, { inPage })

/** The document of the spine's item, gone to the part of it from 0 to 1. */
async function shown(index: number, anchor: number): Promise<Document> {
  await view.renderer.goTo({ index, anchor })
  const [contents] = view.renderer.getContents()
  if (contents?.index !== index) throw new Error(`foliate-js shows nothing of item ${index}`)
  if (anchor === 0) {
    await settled(contents.doc)
    await view.renderer.goTo({ index, anchor })
  }
  return contents.doc
}

/** Pictures and faces are there, and the engine has heard of it. */
async function settled(shown: Document): Promise<void> {
  await Promise.all([...shown.images].map(picture => picture.decode().catch(() => {})))
  await shown.fonts.ready
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

function screenOf(shown: Document): DOMRect {
  const container = shown.defaultView?.frameElement?.parentElement?.parentElement
  if (!container) throw new Error('foliate-js shows documents in a container')
  return container.getBoundingClientRect()
}

function flat(items: readonly TocItem[]): readonly SeenEntry[] {
  return items.flatMap(({ label, href, subitems }) => [
    { label: label.trim(), href },
    ...flat(subitems ?? [])
  ])
}
