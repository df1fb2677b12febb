import { twoCells } from '../kit/han.ts'
import type { Place, Report } from '../model/problem.ts'

/** Letters, Han characters counted twice, that the sign of a column has room for in one line of a narrow head. */
const mostCells = 24

/** Tells of the name of a column that is no short name, or that stands in the kicker as well and so would be printed twice. */
export function checkColumn(
  column: string,
  kicker: string | undefined,
  place: Place,
  report: Report
): void {
  if (cellsOf(column) > mostCells || column.includes('\n')) report(longName(place))
  if (kicker?.includes(column)) report(twice(column, place))
}

const wide = new RegExp(twoCells, 'u')

function cellsOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (wide.test(one) ? 2 : 1), 0)
}

function longName(place: Place) {
  return {
    code: 'story/column-long',
    severity: 'warning',
    place,
    message: {
      en: `The name of the column is longer than its sign: ${mostCells} letters, half as many Han characters, in one line.`,
      zh: `栏目名太长：栏目标识只排一行，最多 ${mostCells / 2} 个汉字。`
    },
    hint: {
      en: 'Write the name alone, as “column: City diary”; what it is about is a kicker or a deck.',
      zh: '请只写栏目的名字，如“column: 辽河夜话”；其余的话写作引题（kicker）或副题（deck）。'
    }
  } as const
}

function twice(column: string, place: Place) {
  return {
    code: 'story/column-twice',
    severity: 'warning',
    place,
    message: {
      en: `“${column}” is the name of the column and stands in the kicker: it is printed twice.`,
      zh: `“${column}”既是栏目名，又在引题里，会印两次。`
    },
    hint: {
      en: 'Take it out of the kicker: the sign of the column stands over it.',
      zh: '请从引题中删去：栏目标识就排在它上面。'
    }
  } as const
}
