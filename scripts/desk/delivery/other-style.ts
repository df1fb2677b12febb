import { basename, dirname } from 'node:path'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { lockName } from './own-names.ts'

/** What became of a page, as far as it matters here. */
interface HeldPage {
  readonly page: number
  /** As make-up says where it comes from: `kept`, `T0` … `T3`, `new`. */
  readonly origin: string
}

/**
 * Tells that style or program are others than when the layout was kept, what of them, and what became of the pages; no
 * word where nothing is other, or only what moved no frame.
 */
export function otherStyle(
  folder: string,
  before: LayoutLock,
  now: LayoutLock,
  pages: readonly HeldPage[]
): Problem | undefined {
  const setting = otherValues(before.setting, now.setting)
  const versions = otherValues(before.madeWith, now.madeWith)
  const moved = pages.filter(({ origin }) => origin !== 'kept' && origin !== 'pinned')
  // Copy that was corrected moves too: of an unknown or another version it is only told where all of a page is new.
  const isUnknown = before.setting === undefined && before.style !== now.style
  const isAnew = moved.some(({ origin }) => origin === 'new')
  if (setting.length === 0 && !(isAnew && (isUnknown || versions.length > 0))) return undefined
  const changes = [...setting, ...versions].slice(0, namesMost)
  const what = changes.length > 0 ? changes.join(', ') : undefined
  const earlier = { en: 'an earlier version made it', zh: '版样出自较早的版本' }
  const anew = numbersOf(moved.filter(({ origin }) => origin === 'new' || origin === 'T3'))
  const refit = numbersOf(moved.filter(({ origin }) => /^T[012]$/.test(origin)))
  return {
    code: 'lock/other-style',
    severity: 'warning',
    place: { file: `${basename(dirname(folder))}/${basename(folder)}/${lockName}` },
    message: {
      en: `Style or program are not those of the layout: ${what ?? earlier.en}. ${fates.en(refit, anew)}`,
      zh: `样式或程序与版样当初不同：${what ?? earlier.zh}。${fates.zh(refit, anew)}`
    },
    hint: {
      en: 'Look at the pages. To lay them out for the new style: --relayout all; to have them as they were, put the style back.',
      zh: '请看过各版。要照新样式全部重排，请加 --relayout all；要恢复原样，请把样式改回去。'
    }
  }
}

const namesMost = 6

/** `--body-size 15px → 16px`, for each value that differs. */
function otherValues(
  before: Readonly<Record<string, string>> | undefined,
  now: Readonly<Record<string, string>> = {}
): readonly string[] {
  if (!before) return []
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter(key => before[key] !== now[key])
    .map(key => `${key} ${before[key] ?? '–'} → ${now[key] ?? '–'}`)
}

function numbersOf(pages: readonly HeldPage[]): string {
  return pages.map(({ page }) => page).join(', ')
}

const fates = {
  en: (refit: string, anew: string): string =>
    [
      refit && `Set again in the frames that they had: page ${refit}.`,
      anew && `Laid out anew: page ${anew}.`,
      refit || anew ? '' : 'All frames stand as they did.'
    ]
      .filter(Boolean)
      .join(' '),
  zh: (refit: string, anew: string): string =>
    [
      refit && `在原版框内重排：第${refit}版。`,
      anew && `重新编排：第${anew}版。`,
      refit || anew ? '' : '各框位置不变。'
    ].join('')
} satisfies Record<keyof Words, (refit: string, anew: string) => string>
