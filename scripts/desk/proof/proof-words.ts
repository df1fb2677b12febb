import { profileOf } from '../../model/language.ts'
import type { Words } from '../../model/problem.ts'

/** In which of the desk's languages a paper's proof sheets are written: its own. */
export function sheetLanguage(language: string): keyof Words {
  return profileOf(language).houseStyle === 'chinese' ? 'zh' : 'en'
}

/** What proof sheets say of themselves. */
export const proofWords = {
  proof: { en: 'Proof', zh: '校样' },
  name: { en: 'name', zh: '姓名' },
  date: { en: 'date', zh: '日期' },
  state: { en: 'State', zh: '状态号' },
  changes: { en: 'Changes', zh: '改动' },
  doubts: { en: 'Open doubts', zh: '存疑' },
  noChanges: { en: 'No changes.', zh: '没有改动。' },
  noDoubts: { en: 'None.', zh: '没有。' },
  first: { en: 'first proof, nothing to compare with', zh: '初样，无可对照' },
  againstEarlier: { en: 'against the build before', zh: '对照上一次构建' },
  stale: {
    en: 'The manuscript was changed after these pages were made:',
    zh: '出版面之后稿件又有改动：'
  },
  doubtfulBreak: { en: 'Headline may be broken in the midst of a word', zh: '标题断行可能拆词' }
} satisfies Readonly<Record<string, Words>>

/** The three who sign, each with a box. */
export const signers: readonly Words[] = [
  { en: 'Editor', zh: '初审' },
  { en: 'Proofreader', zh: '复审' },
  { en: 'Duty editor', zh: '终审' }
]

/** With which edition the pages are compared. */
export function againstEdition(number: number): Words {
  return { en: `against edition ${number}`, zh: `对照第 ${number} 个签定版` }
}

/** Which edition the state is, or would be. */
export function editionWords(number: number, isAccepted: boolean): Words {
  return isAccepted
    ? { en: `edition ${number}`, zh: `第 ${number} 个签定版` }
    : { en: `for edition ${number}`, zh: `拟作第 ${number} 个签定版` }
}

/** One sheet of several. */
export function sheetCount(number: number, of: number): Words {
  return { en: `page ${number} of ${of}`, zh: `第 ${number} 页，共 ${of} 页` }
}

/** The numbers of the changes that a sheet shows. */
export function changesShown(numbers: readonly number[]): Words {
  if (numbers.length === 0) return { en: 'no changes on it', zh: '本版无改动' }
  const list = spans(numbers)
  return { en: `changes ${list}`, zh: `改动 ${list}` }
}

/** 1, 2, 3, 6 → 1–3, 6. */
function spans(numbers: readonly number[]): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && last[1] + 1 >= number) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** In which lines of its story something stands. */
export function lineWords({
  first,
  last
}: {
  readonly first: number
  readonly last: number
}): Words {
  return first === last
    ? { en: `line ${first}`, zh: `第 ${first} 行` }
    : { en: `lines ${first}–${last}`, zh: `第 ${first}–${last} 行` }
}
