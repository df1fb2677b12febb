/** Loads a page into its frame, and calls when its words stand in their faces. */
export function loadPage(
  frame: HTMLIFrameElement,
  page: number,
  hash: string,
  then: () => void
): void {
  frame.addEventListener(
    'load',
    async () => {
      const own = frame.contentDocument
      if (!own) return
      own.documentElement.append(handStyle(own))
      for (const node of own.querySelector('.page')?.children ?? []) settle(node)
      await own.fonts.ready
      then()
    },
    { once: true }
  )
  frame.src = addressOf(page, hash)
}

/**
 * Brings a page's document to a newer state: only what differs is replaced, so that a selection elsewhere stays.
 * False where the page could not be fetched.
 */
export async function patchPage(own: Document, page: number, hash: string): Promise<boolean> {
  const answer = await fetch(addressOf(page, hash)).catch(() => undefined)
  if (!answer?.ok) return false
  const html = await answer.text()
  // A frame that went meanwhile has no window: there is nothing to renew.
  if (!own.defaultView) return false
  const next = parsed(html, own.defaultView)
  await renewSheets(own, next)
  const [section, newer] = [own.querySelector('.page'), next.querySelector('.page')]
  if (!section || !newer) return false
  for (const { name, value } of [...newer.attributes])
    if (section.getAttribute(name) !== value) section.setAttribute(name, value)
  renewChildren(section, newer)
  return true
}

/** By the page's own parser: what the desk's would read stands under the desk's policy, and has no styles. */
function parsed(html: string, own: Window): Document {
  const { DOMParser: Parser } = own as typeof window
  return new Parser().parseFromString(html, 'text/html')
}

/** New faces are there before the old ones go: no word is drawn in a strange face meanwhile. */
async function renewSheets(own: Document, next: Document): Promise<void> {
  const text = (head: Document) => sheetsOf(head).map(sheet => sheet.outerHTML)
  if (text(own).join('') === text(next).join('')) return
  const old = sheetsOf(own)
  own.head.append(...sheetsOf(next).map(sheet => own.importNode(sheet, true)))
  await own.fonts.ready
  for (const sheet of old) sheet.remove()
}

function sheetsOf({ head }: Document): readonly Element[] {
  return [...head.querySelectorAll('style, link[rel="stylesheet"]')]
}

/** What each part of a page was drawn from. */
const drawn = new WeakMap<Element, string>()

/** Remembers what a part was drawn from; its links lead nowhere here, and are no stops of the Tab key. */
function settle<Part extends Element>(part: Part): Part {
  drawn.set(part, part.outerHTML)
  for (const link of part.querySelectorAll('a')) link.tabIndex = -1
  return part
}

/** Frames are known by their ids, all else by its place and kind. */
function renewChildren(section: Element, newer: Element): void {
  const old = new Map([...section.children].map(child => [child.id || undefined, child]))
  const loose = [...section.children].filter(child => !child.id)
  const next = [...newer.children].map(child => {
    const same = child.id
      ? old.get(child.id)
      : loose.find(one => drawn.get(one) === child.outerHTML)
    if (same && !child.id) loose.splice(loose.indexOf(same), 1)
    if (same && drawn.get(same) === child.outerHTML) return same
    return settle(section.ownerDocument.importNode(child, true))
  })
  const kept = new Set(next)
  for (const child of [...section.childNodes]) if (!kept.has(child as Element)) child.remove()
  for (const [at, node] of next.entries()) {
    const standing = section.children[at]
    if (standing !== node) section.insertBefore(node, standing ?? null)
  }
}

/** What the hand does over the page: text is selected, the rest takes the page along. */
function handStyle(own: Document): HTMLStyleElement {
  const style = own.createElement('style')
  style.textContent = `
    html { cursor: grab; touch-action: pan-x pan-y; overflow: hidden; -webkit-user-select: none; user-select: none; }
    html.is-held { cursor: grabbing; }
    .head, .copy-legs, figcaption, .label { cursor: text; -webkit-user-select: text; user-select: text; }
    html.is-hand .head, html.is-hand .copy-legs, html.is-hand figcaption { cursor: grab; -webkit-user-select: none; user-select: none; }
    a { cursor: text; }`
  return style
}

function addressOf(page: number, hash: string): string {
  return `page/${page}?hash=${hash}`
}
