import { expect, test } from 'vitest'
import type { IssueDiff } from '../../../../desk/diff/diff-shape.ts'
import { compareView } from '../../../../desk/preview/view/compare-view.ts'

const spot = { page: 2, column: 0, row: 4, width: 2, height: 10 }
const place = {
  ...{ from: spot, to: { ...spot, row: 6 }, isMoved: true, isResized: false },
  ...{ isHeadBrokenAnew: false, isDressedAnew: false, pictures: 'same' as const }
}
const diff: IssueDiff = {
  ...{ isSame: false, isStyleChanged: false, linesMoved: 3, ofLines: 40 },
  stories: [
    {
      ...{ story: 'rain', headline: '雨', kind: 'changed', pages: [2], places: [place] },
      ...{ linesMoved: 0, ofLines: 20 },
      pieces: [
        {
          ...{ id: 'a1', where: { en: 'paragraph 1', zh: '第 1 段' }, page: 2, kind: 'corrected' },
          marks: [
            { is: 'out', text: '雨' },
            { is: 'in', text: '雪' }
          ]
        }
      ]
    },
    {
      ...{ story: 'wind', headline: '风', kind: 'unchanged', pages: [1], places: [], pieces: [] },
      ...{ linesMoved: 3, ofLines: 20 }
    },
    {
      ...{ story: 'sun', headline: '日', kind: 'unchanged', pages: [1], places: [], pieces: [] },
      ...{ linesMoved: 0, ofLines: 20 }
    }
  ],
  pages: [
    { page: 1, kind: 'kept', furniture: [{ is: 'in', text: '新' }], isDrawnOtherwise: false },
    { page: 2, kind: 'kept', isDrawnOtherwise: false },
    { page: 3, kind: 'added', isDrawnOtherwise: false }
  ]
}

test('each changed story says on its page by what it differs, and sound ones say nothing', () => {
  const { stories, pages, edition } = compareView(diff, 4)
  expect(edition).toBe(4)
  expect(stories.map(({ story, pages: on }) => [story, on])).toEqual([
    ['rain', [{ page: 2, notes: ['corrected', 'moved'] }]],
    ['wind', [{ page: 1, notes: [] }]]
  ])
  expect(pages).toEqual([
    { page: 1, notes: ['furnitureChanged'] },
    { page: 3, notes: ['added'] }
  ])
})
