/** What an element is made with: attributes, or listeners where the value is a function (`click`). */
export type Made = Readonly<Record<string, string | number | boolean | undefined | (() => void)>>

/** Makes an element; `undefined` and `false` leave an attribute out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  made: Made = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(made)) setPart(node, key, value)
  node.append(...children)
  return node
}

function setPart(node: HTMLElement, key: string, value: Made[string]): void {
  if (value === undefined || value === false) return
  if (typeof value === 'function') node.addEventListener(key, value)
  else node.setAttribute(key, value === true ? '' : String(value))
}

/** An element that the page is never without. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found as Kind
}

/** Writes a text only where it is another, so that what is selected and read aloud is left alone. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text
}

/** Sets an attribute only where it is another; takes it away without a value. */
export function setAttribute(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name)
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value)
}

/** How a list is renewed: an element for each item, known again by the item's key. */
export interface ListWay<Item> {
  readonly key: (item: Item) => string
  /** A text that changes whenever the element must be made anew. */
  readonly face: (item: Item) => string
  readonly make: (item: Item) => HTMLElement
}

/** Renews the children of an element: those whose face is the same stay as they are, with focus and what is open. */
export function renewList<Item>(
  parent: HTMLElement,
  items: readonly Item[],
  { key, face, make }: ListWay<Item>
): void {
  const old = new Map(
    [...parent.children].map(child => [(child as HTMLElement).dataset.key, child])
  )
  const next = items.map(item => {
    const standing = old.get(key(item)) as HTMLElement | undefined
    const own = face(item)
    if (standing && standing.dataset.face === own) return standing
    const made = make(item)
    made.dataset.key = key(item)
    made.dataset.face = own
    if (standing) keepOpen(standing, made)
    return made
  })
  placeChildren(parent, next)
}

/** Puts nodes in place moving none that stands right: what is moved loses its focus and its frames reload. */
export function placeChildren(parent: HTMLElement, next: readonly HTMLElement[]): void {
  const focused = document.activeElement
  const focusKey = focused && parent.contains(focused) ? focusedWithin(parent, focused) : undefined
  const wanted = new Set<Element>(next)
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove()
  for (const [at, node] of next.entries()) {
    const standing = parent.children[at]
    if (standing !== node) parent.insertBefore(node, standing ?? null)
  }
  if (focusKey && document.activeElement === document.body) refocus(parent, focusKey)
}

interface FocusKey {
  readonly key: string | undefined
  readonly at: number
}

const focusable = 'a[href], button, input, select, summary, [tabindex]'

function focusedWithin(parent: HTMLElement, focused: Element): FocusKey {
  const item = [...parent.children].find(child => child.contains(focused)) as HTMLElement
  const own = [item, ...item.querySelectorAll(focusable)]
  return { key: item.dataset.key, at: own.indexOf(focused) }
}

function refocus(parent: HTMLElement, { key, at }: FocusKey): void {
  const item = [...parent.children].find(child => (child as HTMLElement).dataset.key === key)
  const own = item ? [item, ...item.querySelectorAll(focusable)] : []
  const target = own[at] as HTMLElement | undefined
  target?.focus({ preventScroll: true })
}

function keepOpen(from: HTMLElement, to: HTMLElement): void {
  const open = [...from.querySelectorAll('details')].map(({ open: isOpen }) => isOpen)
  for (const [at, details] of [...to.querySelectorAll('details')].entries())
    details.open = open[at] ?? false
}
