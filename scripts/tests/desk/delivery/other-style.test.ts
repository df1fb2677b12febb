import { expect, test } from 'vitest'
import { otherStyle } from '../../../desk/delivery/other-style.ts'
import type { LayoutLock } from '../../../model/accepted-layout.ts'

const lock: LayoutLock = {
  ...{ version: 1, issue: 'x', format: 'duikai', style: 'a', pages: [], jumps: [] },
  setting: { '--body-size': '15px', '--row': '20px' },
  madeWith: { duikai: '0.1.0', '@faces/song': '1.0.0' }
}
const kept = [{ page: 1, origin: 'kept' }]
const told = (now: Partial<LayoutLock>, pages: Parameters<typeof otherStyle>[3], before = lock) =>
  otherStyle('/p/manuscript/x', before, { ...lock, ...now }, pages)

test('the values that differ are told, and what became of each page', () => {
  const now = { style: 'b', setting: { '--body-size': '16px', '--row': '20px' } }
  const pages = [...kept, { page: 2, origin: 'T0' }, { page: 3, origin: 'new' }]
  const problem = told(now, pages)
  expect([problem?.code, problem?.place?.file]).toEqual([
    'lock/other-style',
    'manuscript/x/layout.lock.json'
  ])
  expect(problem?.message.en).toBe(
    'Style or program are not those of the layout: --body-size 15px → 16px. Set again in the frames that they had: page 2. Laid out anew: page 3.'
  )
  expect(told(now, kept)?.message.zh).toContain('各框位置不变')
})

test('another version is told only where a page is new for it', () => {
  const now = { madeWith: { duikai: '0.2.0', '@faces/song': '1.0.0' } }
  expect(told(now, [...kept, { page: 2, origin: 'T0' }])).toBeUndefined()
  expect(told(now, [{ page: 1, origin: 'new' }])?.message.en).toContain('duikai 0.1.0 → 0.2.0')
})

test('of a layout of an earlier version nothing is told while its pages stand', () => {
  const { setting: _, madeWith: __, ...older } = lock
  expect(told({ style: 'b' }, kept, older)).toBeUndefined()
  const problem = told({ style: 'b' }, [{ page: 1, origin: 'new' }], older)
  expect(problem?.message.en).toContain('an earlier version made it')
})
