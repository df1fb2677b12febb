import type { ElementContent } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import { type SetContext, setParagraph } from './set-paragraph.ts'

/** Sets what stands by itself, flush right, after a story: its credit (转自《…》), or 下转第4版. */
export function setEndLine(
  name: 'source' | 'onward',
  content: readonly ElementContent[],
  line: number,
  measureEm: number,
  context: SetContext
): SetPiece {
  const setting = {
    measureEm,
    indentEm: 0,
    family: context.style.roles.body,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: false
  }
  const [best] = setParagraph(content, setting, context, children => ({
    type: 'element',
    tagName: 'p',
    properties: { className: ['copy', name] },
    children
  }))
  return { block: name, line, flow: 'lines', keepWithNext: false, options: best ? [best] : [] }
}
