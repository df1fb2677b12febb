import type { Words } from '../../model/problem.ts'
import type { Reading } from './reading.ts'

/** The number of an issue as it counts, without 第, 期 or No., which the paper puts to it by itself. */
export function issueNumberOf(filed: string): Reading {
  const number = bareNumber(filed, [`第? ?(${figures}) ?[期号號版]`, ordinal, named])
  if (number === undefined) return { value: filed.trim() }
  return {
    because: {
      en: 'it says already that it is a number, and the paper puts 第…期 or No. to it by itself',
      zh: '“第…期”“No.”等字由版面自己加'
    },
    write: { en: `${number} alone`, zh: number }
  }
}

/** The printed edition's name, such as 晨版; 第2版 is a page, and a number of the e-book goes elsewhere. */
export function editionOf(filed: string): Reading {
  const number = bareNumber(filed, [ordinal, '(\\d+) ?[期号號版]', named])
  if (number === undefined) return { value: filed.trim() }
  const write: Words = {
    en: `the name that the masthead prints, such as Late or 晨版; the number of the e-book's edition goes into “bookEdition: ${number}”`,
    zh: `报头所印的版本名，如晨版；电子书的版次请写“bookEdition: ${number}”`
  }
  return {
    because: {
      en: 'it is printed as it stands, and would be read as the number of a page or an issue',
      zh: '它照样印在报头上，会被当作版次或期号'
    },
    write
  }
}

function bareNumber(filed: string, forms: readonly string[]): string | undefined {
  const plain = filed.normalize('NFKC').trim()
  for (const form of forms) {
    const found = new RegExp(form, 'iu').exec(plain)?.slice(1).find(Boolean)
    if (found !== undefined) return found
  }
  return undefined
}

const figures = '[\\d零〇一二三四五六七八九十百千万萬]+'

/** 第一财经版 and 第一届 begin other words. */
const ordinal = `第 ?(${figures}) ?(?:[期号號版]|$|[ ,(])`

const named = '(?<![a-z])(?:no|nos|nr|issue)[.:]? ?(\\d+)|# ?(\\d+)'
