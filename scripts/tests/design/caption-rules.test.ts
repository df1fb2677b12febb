import { expect, test } from 'vitest'
import { pageFigures } from '../../design/page-figures.ts'
import type { PrintedPage, PrintedPicture } from '../../design/printed-page.ts'
import { type MadeFrame, madePage } from './made-page.ts'

function figure(id: string, page: PrintedPage) {
  const found = pageFigures(page).find(one => one.id === id)
  return found && [found.isKept, found.cases]
}

const lead: MadeFrame = { at: [0, 0, 4, 30], px: 72, priority: 1 }
const picture: PrintedPicture = {
  ...{ name: 'a.jpg', widthPx: 300, heightPx: 200, cropped: 0, isDrawing: false }
}

test('Captions, blocks and the lead’s picture are held to their white and widths', () => {
  const caption = { lines: 2, gapPx: 8, airPx: 16, lastShare: 0.5, partedNames: [] }
  const block = { kind: 'list', words: '', copyOver: 9, copyUnder: 9, wrapsInVain: false } as const
  const bad = { ...caption, gapPx: 5, airPx: 10, lastShare: 0.2, partedNames: ['欧阳|晓明'] }
  const page = (isBad: boolean) =>
    madePage({
      lead: {
        ...lead,
        pictures: [
          {
            ...picture,
            widthPx: isBad ? 300 : 900,
            caption: isBad ? bad : caption,
            offTypePx: isBad ? 3 : 0
          }
        ],
        blocks: [
          isBad
            ? { ...block, kind: 'picture', aboveRows: 0.2, copyUnder: 3 }
            : { ...block, aboveRows: 0.5 },
          { ...block, kind: 'table', wrapsInVain: isBad }
        ]
      }
    })
  const ids = ['caption-glued', 'caption-on-copy', 'caption-stub', 'credit-parted', 'block-air']
  const more = ['copy-pinched', 'cell-wraps', 'lead-picture', 'picture-off-type']
  for (const id of [...ids, ...more]) {
    expect([id, figure(id, page(false))?.[0]]).toEqual([id, true])
    expect([id, figure(id, page(true))?.[0]]).toEqual([id, false])
  }
})
