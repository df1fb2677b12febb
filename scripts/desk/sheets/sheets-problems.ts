import type { Problem } from '../../model/problem.ts'
import type { SectionFault } from '../../press/sheets/sections.ts'
import type { SheetFit } from '../../press/sheets/sheet-fit.ts'

/** Why a paper cannot be parted into sections of whole sheets; `numbers` are those of its pages. */
export function sectionProblem(
  fault: SectionFault,
  numbers: readonly number[],
  file: string
): Problem {
  const place = { file }
  switch (fault.fault) {
    case 'none':
      return {
        code: 'sheets/no-pages',
        severity: 'error',
        place,
        message: { en: 'This paper has no page to impose.', zh: '这份报纸没有版面可拼。' },
        hint: {
          en: 'Put stories into its folder, and look at the pages with duikai build.',
          zh: '请先放入稿件，用 duikai build 看看版面。'
        }
      }
    case 'not-in-fours':
      return notInFours(fault, place)
    case 'not-there':
      return notThere(fault, numbers, place)
  }
}

function notInFours(
  { section, pages }: Extract<SectionFault, { fault: 'not-in-fours' }>,
  place: { readonly file: string }
): Problem {
  const lacks = 4 - (pages % 4)
  const whole = pages - (pages % 4)
  return {
    code: 'sheets/not-in-fours',
    severity: 'error',
    place,
    message: {
      en: `Section ${section} has ${pages === 1 ? '1 page' : `${pages} pages`}; a sheet that is folded once has four.`,
      zh: `第 ${section} 叠有 ${pages} 版；对折一次的一张纸有四版。`
    },
    hint: {
      en: `Add --pad: ${lacks === 1 ? 'its last page is' : `its last ${lacks} pages are`} left blank.${whole > 0 ? '' : ' For an office printer, single pages: duikai office'}`,
      zh: `请加 --pad，末尾留 ${lacks} 个空白版。${whole > 0 ? '' : '只要单版，用办公打印机：duikai office'}`
    }
  }
}

function notThere(
  { kind, asked }: Extract<SectionFault, { fault: 'not-there' }>,
  numbers: readonly number[],
  place: { readonly file: string }
): Problem {
  const [first = 1] = numbers
  const last = numbers.at(-1) ?? first
  const count = numbers.length
  const isRange = kind === 'ranges'
  return {
    code: 'sheets/pages-not-there',
    severity: 'error',
    place,
    message: {
      en: isRange
        ? `There is no page ${asked}: the paper has page${count === 1 ? ` ${first}` : `s ${first}–${last}`}.`
        : `The sections have ${asked} pages together, the paper ${count}.`,
      zh: isRange
        ? `没有第 ${asked} 版：这份报纸有第 ${first}${count === 1 ? '' : `–${last}`} 版。`
        : `各叠合起来有 ${asked} 版，报纸只有 ${count} 版。`
    },
    hint: {
      en: isRange
        ? count === 1
          ? 'Leave --pages out, and add --pad.'
          : `Choose among those, for example --pages ${first}-${last}, or leave --pages out for all.`
        : 'Leave --pages out for all pages in one section, or add --pad for blank ones.',
      zh: isRange
        ? count === 1
          ? '不要写 --pages，加上 --pad。'
          : `请在其中选，如 --pages ${first}-${last}；不写 --pages 就是全部。`
        : '不写 --pages 就把全部版面作一叠；或加 --pad 补空白版。'
    }
  }
}

/** The pages do not fit the sheet. */
export function sheetTooSmall({ needed, sheet, over }: SheetFit, down: 1 | 2): Problem {
  const lacks = [
    { mm: over.widthMm, each: over.widthMm / 2, en: 'wide', zh: '宽' },
    { mm: over.heightMm, each: over.heightMm / down, en: 'high', zh: '高' }
  ].filter(({ mm }) => mm > 0)
  const by = lacks.map(({ mm, each, en, zh }) => ({
    en: `${said(mm)} mm too ${en}${each < mm ? ` (${said(each)} mm a page)` : ''}`,
    zh: `${zh}出 ${said(mm)} 毫米${each < mm ? `（每版 ${said(each)} 毫米）` : ''}`
  }))
  const [have, want] = [sheet, needed].map(one => `${said(one.widthMm)} × ${said(one.heightMm)}`)
  const count = 2 * down
  return {
    code: 'sheets/too-small',
    severity: 'error',
    message: {
      en: `${count} pages together are ${want} mm, the sheet is ${have} mm: ${by.map(({ en }) => en).join(', ')}.`,
      zh: `${count} 版拼在一起是 ${want} 毫米，纸是 ${have} 毫米：${by.map(({ zh }) => zh).join('，')}。`
    },
    hint: {
      en: `Take a larger sheet${down === 2 ? ', two pages on a side (without --up)' : ''} or a smaller format; without --sheet the sheet is as large as the pages with bleed and marks.`,
      zh: `请换大一号的纸${down === 2 ? '，每面只拼两版（不写 --up）' : ''}，或换小一号的版式；不写 --sheet 时，纸按版面加出血和标记算。`
    }
  }
}

/** The sheet has no room for all of the bleed. */
export function bleedCut({ spare }: SheetFit, bleedMm: number): Problem {
  const least = said(Math.min(spare.widthMm, spare.heightMm))
  return {
    code: 'sheets/bleed-cut',
    severity: 'warning',
    message: {
      en: `The sheet leaves ${least} mm beside the pages, less than the ${said(bleedMm)} mm of bleed.`,
      zh: `纸比版面每边只宽 ${least} 毫米，不到 ${said(bleedMm)} 毫米出血。`
    },
    hint: {
      en: 'Nothing may reach the edges of these pages; or take a larger sheet.',
      zh: '这些版面不要有到边的内容；或换大一号的纸。'
    }
  }
}

/** Tenths and hundredths only where there are any. */
function said(mm: number): string {
  return String(Math.round(mm * 100) / 100)
}
