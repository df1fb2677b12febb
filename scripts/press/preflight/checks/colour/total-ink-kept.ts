import type { Words } from '../../../../model/problem.ts'
import { type KeptLimit, keptLimit, type PageInk } from '../../../plates/total-ink.ts'
import { pointsPerMm } from '../../../trim/page-boxes.ts'
import type { Fault, FileCheck, Verdict } from '../../check.ts'
import type { Demand } from '../../demand.ts'
import { accountOf } from '../../open/account.ts'
import type { OpenedFile, OpenedPage } from '../../opened/file-parts.ts'
import { ofInks } from '../severities.ts'
import { platesUsed } from './plates-used.ts'

/** Pixels to an inch at which plates are drawn to be added up. */
const dpi = 150

/** No place has more ink than the press can dry: plates that could have it together are drawn and added up. */
export const totalInkKept: FileCheck = {
  code: 'preflight/total-ink',
  group: 'colour',
  looksAt: 'file',
  severity: ofInks,
  look: async (file, { preset: { totalInk }, inkRead }) => {
    const faults: Fault[] = []
    let unread: Words | undefined
    for (const page of file.pages) {
      const plates = platesUsed(file, page)
      // A page of black alone, or of two inks, has not more than those in full.
      if (plates && plates.size * 100 <= totalInk) continue
      const verdict = await inkOf(file, page, totalInk, inkRead)
      if ('notCheckable' in verdict) unread ??= verdict.notCheckable
      else faults.push(...verdict)
    }
    return unread && faults.length === 0 ? { notCheckable: unread } : faults
  }
}

/** Each plate is drawn by all of a page’s operations; the densest of ours has under a hundred thousand. */
const operationsMost = 2_000_000

async function inkOf(
  file: OpenedFile,
  page: OpenedPage,
  limit: number,
  inkRead: Demand['inkRead']
): Promise<Verdict> {
  const { context, catalog } = file
  const { number, dict, resources, userUnit, trim, boxes } = page
  const { operations, faults } = accountOf(context)
  const isTrap = faults.has('unpacks-too-large') || (operations.get(number) ?? 0) > operationsMost
  if (isTrap) return { notCheckable: unreadable(number) }
  const read = boxes.bleed ?? trim
  // Plates are drawn in the page's own units.
  const own = (box: typeof trim) => ({
    left: box.left / userUnit,
    bottom: box.bottom / userUnit,
    right: box.right / userUnit,
    top: box.top / userUnit
  })
  let kept: KeptLimit
  try {
    const place = { number, bleed: own(read), trim: own(trim) }
    kept = await keptLimit({ context, catalog, dict, resources }, place, { dpi, limit, screen })
  } catch (error) {
    return { notCheckable: error instanceof NoInk ? noInk(number) : unreadable(number) }
  }
  if (kept.ink) inkRead?.(kept.ink)
  if (kept.ink && kept.ink.shareOver > 0) return [faultOf(page, kept.ink, limit)]
  return kept.notes.length > 0 ? { notCheckable: unreadable(number) } : []
}

function faultOf(page: OpenedPage, { max, place, shareOver }: PageInk, limit: number): Fault {
  const { trim, userUnit } = page
  const left = trim.left + place.x * pointsPerMm * userUnit
  const top = trim.top - place.y * pointsPerMm * userUnit
  const most = Math.round(max)
  const share = shareOver < 0.001 ? '< 0.1' : String(Math.round(shareOver * 1000) / 10)
  return {
    page,
    box: { left, right: left, bottom: top, top },
    message: {
      en: `Up to ${most} % of ink stand on one place; the press takes ${limit} % (too much on ${share} % of the page).`,
      zh: `一处总墨量最高 ${most}%，超过上限 ${limit}%（版面的 ${share}% 超标）。`
    },
    hint: {
      en: `Convert colours and pictures by a profile with a total ink of ${limit} %.`,
      zh: `请用总墨量 ${limit}% 的色彩特性文件转换颜色和图片。`
    }
  }
}

/** Colours of light have no ink before they are converted. */
class NoInk extends Error {}

const screen = {
  inksOf: (): never => {
    throw new NoInk()
  },
  pixels: (): never => {
    throw new NoInk()
  }
}

function noInk(page: number): Words {
  return {
    en: `page ${page} has colours that are no inks yet; convert them to CMYK first`,
    zh: `第 ${page} 页有还不是油墨的颜色，请先转为 CMYK`
  }
}

function unreadable(page: number): Words {
  return {
    en: `something on page ${page} cannot be drawn as plates`,
    zh: `第 ${page} 页有内容画不出分色版`
  }
}
