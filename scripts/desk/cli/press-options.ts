import type { PressStandard, PressWish } from '../../model/press-order.ts'
import { present } from '../../read/present.ts'
import { copiesIn } from '../../read/press/press-wishes.ts'
import type { Call, CommandOption } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Whom a press is meant for where none is named: newspaper presses. */
export const usualPreset = 'coldset-220'

/** Which browser sets the pages, as for `openBrowser`. */
export const browserOption: CommandOption = {
  name: 'browser',
  value: 'built-in|installed|path',
  words: { en: 'the Chromium that sets the pages', zh: '排版所用的 Chromium' }
}

/** Where the outputs of an issue go. */
export const outputOption: CommandOption = {
  name: 'output',
  value: 'folder',
  words: {
    en: 'where to write; else output/ beside manuscript/',
    zh: '输出位置；默认为 manuscript/ 旁的 output/'
  }
}

const standards: Readonly<Record<string, PressStandard>> = {
  'x-4': 'PDF/X-4',
  'x-3': 'PDF/X-3:2003',
  'x-1a': 'PDF/X-1a:2003',
  pdf: 'PDF'
}

/** To which standard a press file is made, or is to be. */
export const standardOption: CommandOption = {
  name: 'standard',
  value: Object.keys(standards).join('|'),
  choices: Object.keys(standards),
  words: {
    en: 'the press file’s standard; else the preset’s',
    zh: '付印文件的标准；默认依预设'
  }
}

/** For which press a file is made, and to which standard. */
export const pressOptions: readonly CommandOption[] = [
  {
    name: 'press',
    value: 'preset',
    words: {
      en: 'for which press, a name of styles/press/: coldset-220 …',
      zh: '付印预设，styles/press/ 中的名称，如 coldset-220'
    }
  },
  standardOption
]

/** Whether the e-book has a vertical edition. */
export const verticalOption: CommandOption = {
  name: 'vertical',
  words: {
    en: 'makes a vertical edition of a Chinese e-book too, book-vertical.epub',
    zh: '另出一本竖排电子书 book-vertical.epub（中文）'
  }
}

/** What is said of the run for those who print it. */
export const runOptions: readonly CommandOption[] = [
  {
    name: 'stock',
    value: 'paper',
    words: { en: 'the paper it is printed on, for the job ticket', zh: '用纸，写进任务单' }
  },
  {
    name: 'quantity',
    value: 'number',
    words: { en: 'how many are printed, for the job ticket', zh: '印数，写进任务单' }
  }
]

/**
 * What a call asks of the press.
 * @throws WrongUsage where the quantity is no number
 */
export function pressWish({ options }: Pick<Call, 'options'>): PressWish {
  const { press, standard, stock, quantity } = options
  const count = typeof quantity === 'string' ? copiesIn(quantity) : undefined
  if (typeof quantity === 'string' && count === undefined) throw noQuantity(quantity)
  return present({
    preset: typeof press === 'string' ? press : undefined,
    standard: typeof standard === 'string' ? standards[standard] : undefined,
    run: present({
      stock: typeof stock === 'string' && stock.trim() !== '' ? stock.trim() : undefined,
      quantity: count
    })
  })
}

function noQuantity(written: string): WrongUsage {
  return new WrongUsage({
    en: `--quantity takes a whole number from 1, such as 500, not “${written}”.`,
    zh: `--quantity 后面写从 1 起的整数，如 500，不是“${written}”。`
  })
}
