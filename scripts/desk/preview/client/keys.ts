import { lookNow } from './kept-look.ts'

type Act = () => void

const acts = new Map<string, Act>()

/** Gives a key its act; letters are named as they are on the key. */
export function onKey(key: string, act: Act): void {
  acts.set(key.toLowerCase(), act)
}

/** Does what a key is for; never while words are being typed, nor with Ctrl but for what zooms. */
export function pressKey(event: KeyboardEvent): void {
  const target = event.target as Element | null
  if (target?.closest?.('input, textarea, select, [contenteditable], dialog')) return
  if (event.altKey || event.isComposing) return
  if (!lookNow().hasKeys && !event.ctrlKey && !event.metaKey) return
  const isHeld = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (isHeld && !held.has(key)) return
  const act = acts.get(isHeld ? `ctrl ${key}` : key) ?? (isHeld ? acts.get(key) : undefined)
  if (!act) return
  event.preventDefault()
  act()
}

/** With Ctrl these zoom the pages, as everywhere. */
const held = new Set(['+', '=', '-', '0'])
