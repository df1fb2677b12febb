import type { DrawnCheck } from '../../check.ts'
import { isPrinted } from '../on-sheet.ts'
import { always } from '../severities.ts'

/** Pictures have pixels enough for the size in which they are printed. */
export const pictureCoarse: DrawnCheck = {
  code: 'preflight/picture-coarse',
  group: 'pictures',
  looksAt: 'drawn',
  severity: always,
  look: (drawn, { page, demand }) => {
    const { least, advised } = demand.preset.resolution
    if (drawn.kind !== 'picture' || !isPrinted(drawn, page)) return []
    // A pixel or two, drawn large, are a tint or a gradient.
    if (Math.min(drawn.widthPx, drawn.heightPx) <= 2 || drawn.ppi >= advised - 0.5) return []
    const isError = drawn.ppi < least - 0.5
    const width = Math.round(drawn.box.right - drawn.box.left) / pointsPerMm
    const fine = Math.floor((width * drawn.ppi) / (isError ? least : advised))
    const ppi = Math.floor(drawn.ppi)
    return [
      {
        severity: isError ? 'error' : 'warning',
        kind: isError ? 'error' : 'warning',
        badness: -drawn.ppi,
        object: drawn.picture,
        ...(drawn.seen ? { box: drawn.seen } : {}),
        message: {
          en: `A picture of ${ppi} pixels to an inch as it is printed; ${isError ? `under ${least} its pixels are seen` : `${advised} are advised`}.`,
          zh: `图片按印出的大小只有 ${ppi} ppi，${isError ? `低于 ${least} 看得出像素` : `宜在 ${advised} 以上`}。`
        },
        hint: {
          en: `Print it ${fine} mm wide at most, or take a larger file of it.`,
          zh: `请把它印得不宽于 ${fine} 毫米，或换更大的原图。`
        }
      }
    ]
  }
}

const pointsPerMm = 72 / 25.4
