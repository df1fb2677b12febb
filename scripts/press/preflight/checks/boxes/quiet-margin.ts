import { pointsPerMm } from '../../../trim/page-boxes.ts'
import type { DrawnCheck } from '../../check.ts'
import { isWithin, shared, widened } from '../../walk/box-within.ts'
import { seenPieces } from '../../walk/seen-pieces.ts'
import { hasInk } from '../painted-colours.ts'

/** Along the edge, where a press cannot print, nothing stands. */
export const quietMargin: DrawnCheck = {
  code: 'preflight/margin-printed',
  group: 'boxes',
  looksAt: 'drawn',
  severity: ({ quietMarginMm }) => (quietMarginMm > 0 ? 'error' : undefined),
  look: (drawn, { page: { trim }, demand: { preset } }) => {
    const { quietMarginMm } = preset
    if (drawn.kind === 'group' || !hasInk(drawn)) return []
    const room = widened(trim, -quietMarginMm * pointsPerMm)
    const piece = seenPieces(drawn).find(one => !isWithin(one, room, slack))
    if (!piece) return []
    // A mark beside the page is another thing than copy at its edge.
    const isBeside = !shared(piece, widened(trim, -slack))
    const { left, bottom, right, top } = piece
    const out = Math.max(room.left - left, room.bottom - bottom, right - room.right, top - room.top)
    return [
      {
        kind: isBeside ? 'beside' : 'edge',
        box: piece,
        badness: out,
        ...(isBeside ? beside : atEdge(quietMarginMm))
      }
    ]
  }
}

const beside = {
  message: {
    en: 'Marks or other things stand beside the page; this press takes pages without any.',
    zh: '页面外有裁切标记等内容；这种印刷要求页面外什么都没有。'
  },
  hint: {
    en: 'Export the page without marks and without a job line in its margin.',
    zh: '请导出不带标记、不带出血外区域的页面。'
  }
}

function atEdge(quietMarginMm: number) {
  return {
    message: {
      en: `Something is printed in the outer ${quietMarginMm} mm of the page, where this press prints nothing.`,
      zh: `页边 ${quietMarginMm} 毫米以内有内容，这种机器印不到那里。`
    },
    hint: {
      en: `Keep everything ${quietMarginMm} mm away from the edges, or choose a larger sheet.`,
      zh: `请让所有内容离页边至少 ${quietMarginMm} 毫米，或改用更大的纸。`
    }
  }
}

/** Points: the boxes of letters are higher than most letters. */
const slack = 2
