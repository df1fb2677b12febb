import type { PressFacts } from '../../press/press-file/page-facts.ts'
import type { Box } from '../../press/rewrite/box.ts'
import { pointsPerMm } from '../../press/trim/page-boxes.ts'
import type { Reach } from '../../press/trim/standing.ts'

/** What `press-report.json` says of a press file; lengths in millimetres, boxes from the trim's top left. */
export function pressAccount(
  facts: PressFacts,
  reaches: readonly Reach[],
  numberOf: (at: number) => number
): Readonly<Record<string, unknown>> {
  const { order, claim, pages, pictures, findings, groups } = facts
  return {
    preset: order.preset.name,
    standard: order.standard,
    claim: claim ?? null,
    profile: order.profile?.name ?? null,
    totalInkPercent: order.preset.totalInk,
    spot: order.spot?.name ?? null,
    pages: pages.map(({ sheet, firstInk, transparent, left }, at) => ({
      page: numberOf(at),
      trim: millimetres(sheet.trim, sheet.trim),
      bleed: millimetres(sheet.bleed, sheet.trim),
      // Edges at which something is drawn into the bleed, or ends too soon; none where nothing reaches the edge.
      edges: reaches[at] ?? { bleeds: [], short: [] },
      media: millimetres(sheet.media, sheet.trim),
      plates: [...firstInk.keys()].sort(),
      transparent,
      notSeparated: left
    })),
    pictures: pictures
      ? {
          stored: pictures.stored,
          blackAlone: pictures.black,
          resampled: pictures.resampled,
          clampedPixels: pictures.clampedPixels,
          takenAsPrintersInks: pictures.takenAsPrinters
        }
      : null,
    findings,
    groups,
    notCheckable: groups.flatMap(({ unchecked }) => unchecked)
  }
}

function millimetres(box: Box, trim: Box): Readonly<Record<string, number>> {
  const mm = (points: number) => Math.round((points / pointsPerMm) * 1e4) / 1e4
  return {
    left: mm(box.left - trim.left),
    top: mm(trim.top - box.top),
    width: mm(box.right - box.left),
    height: mm(box.top - box.bottom)
  }
}
