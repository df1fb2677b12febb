import type { Words } from '../../model/problem.ts'
import { isFitting, type SheetFit } from '../../press/sheets/sheet-fit.ts'
import type { SheetsAccount } from './sheets-account.ts'

/** What was made of sheets, and what is to be done with them. */
export function sheetsWords(
  {
    sides,
    sheet,
    folded,
    blanks,
    isTurned,
    claim,
    noClaim,
    four,
    leftOut,
    hasMarks
  }: SheetsAccount,
  place: string
): readonly Words[] {
  const size = `${said(sheet.widthMm)} × ${said(sheet.heightMm)}`
  return [
    {
      en: `${counted(sides, 'side')} of ${size} mm for ${counted(folded, 'folded sheet')}${blanks > 0 ? `, ${counted(blanks, 'blank page')}` : ''}${claim ? `, ${claim}` : ''}.`,
      zh: `${size} 毫米，共 ${sides} 面，折成 ${folded} 张${blanks > 0 ? `，其中空白 ${blanks} 版` : ''}${claim ? `，${claim}` : ''}。`
    },
    ...(noClaim ? [claimsNone(noClaim)] : []),
    ...(hasMarks ? [] : [noMarks]),
    ...(isTurned ? [workAndTurn] : []),
    ...(four && isNear(four) ? [fourWords(four, folded % 2 === 1)] : []),
    ...(leftOut.length > 0
      ? [
          {
            en: `On no sheet: page ${leftOut.join(', ')}.`,
            zh: `没有拼进去的版：${leftOut.join('、')}。`
          }
        ]
      : []),
    {
      en: `Send sheets.pdf, job-ticket.pdf and folding-dummy.pdf of ${place} to the printer; one who imposes by himself takes press.pdf of duikai build --press.`,
      zh: `把 ${place} 里的 sheets.pdf、job-ticket.pdf 和 folding-dummy.pdf 一起交给印刷厂；印刷厂自己拼版的，交 duikai build --press 生成的 press.pdf。`
    }
  ]
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

function claimsNone({ en, zh }: Words): Words {
  return {
    en: `The file says of no standard that it keeps it: ${en}`,
    zh: `文件没有声明符合标准：${zh}`
  }
}

const noMarks: Words = {
  en: 'There are no marks on the sheets: the sheet has no room for them, or the press asks for none.',
  zh: '印张上没有标记：纸边放不下，或印刷预设不要。'
}

const workAndTurn: Words = {
  en: 'The last sheet is printed work-and-turn: one plate for both sides, the same long edge in the gripper; cut in two it gives two copies.',
  zh: '最后一张自翻版：一套版印两面，翻面时同一长边咬口；裁开得两份。'
}

/** Missed by so much a sheet was not meant for four, mm. */
const nearMm = 30

function isNear({ over }: SheetFit): boolean {
  return Math.max(over.widthMm, over.heightMm) <= nearMm
}

/** How four pages would stand to a sheet that takes two. */
function fourWords(four: SheetFit, isOdd: boolean): Words {
  const [width, height] = [said(four.needed.widthMm), said(four.needed.heightMm)]
  if (isFitting(four)) {
    const spare = said(Math.min(four.spare.widthMm, four.spare.heightMm))
    return {
      en: `This sheet takes four pages (${width} × ${height} mm) with ${spare} mm to spare a side: --up 4${isOdd ? ', the last sheet work-and-turn' : ''}.`,
      zh: `这种纸每面可拼四版（${width} × ${height} 毫米），每边余 ${spare} 毫米：可用 --up 4${isOdd ? '，最后一张自翻版' : ''}。`
    }
  }
  const { over } = four
  const by = said(Math.max(over.widthMm, over.heightMm) / 2)
  return {
    en: `Four pages (${width} × ${height} mm) would miss this sheet by ${by} mm a page: two stand on it.`,
    zh: `四版（${width} × ${height} 毫米）放不下，每版大 ${by} 毫米：每面拼两版。`
  }
}

function said(mm: number): string {
  return String(Math.round(mm * 100) / 100)
}
