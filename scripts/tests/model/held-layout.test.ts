import { expect, test } from 'vitest'
import type { LayoutLock, PageLock } from '../../model/accepted-layout.ts'
import { heldLayout } from '../../model/held-layout.ts'
import type { Room } from '../../model/measured-story.ts'

const page = (number: number, rows: number): PageLock => ({
  ...{ page: number, top: 0, columns: 6, rows, score: 1, copy: { rain: 'hash' } },
  tree: { kind: 'rows', parts: [] }
})
const room = (rows: number) => ({ columns: 6, rows, top: 0 }) as Room
const rooms = new Map([
  [1, room(70)],
  [2, room(88)]
])
const lock: LayoutLock = {
  ...{ version: 1, issue: 'x', format: 'duikai', style: 'a', setting: { '--box-rows': '1' } },
  pages: [page(1, 70), page(2, 88)],
  jumps: [{ story: 'rain', from: 1, to: 2, block: 'b', offset: 9 }]
}

test('under its own setting a layout is held as it is', () => {
  expect(heldLayout(lock, 'a', rooms)).toBe(lock)
})

test('under another the frames of pages with the same room are held, and all copy is set anew', () => {
  const held = heldLayout(lock, 'b', new Map([...rooms, [2, room(80)]]))
  expect(held?.pages.map(({ page, copy }) => [page, copy])).toEqual([[1, { rain: '' }]])
  expect(held?.jumps).toEqual([])
  expect(heldLayout(lock, 'b', new Map([[1, room(71)]]))).toBeUndefined()
})

test('of a layout that does not say what is other, copy that is the same stays as it was set', () => {
  const { setting: _, ...older } = lock
  const copies = heldLayout(older, 'b', rooms)?.pages.map(({ copy }) => copy)
  expect(copies).toEqual([{ rain: 'hash' }, { rain: 'hash' }])
})
