import { CsvError, parse } from 'csv-parse/sync'
import type { NumberedCopy } from '../model/copy-line.ts'
import type { Place, Problem, Report } from '../model/problem.ts'
import { decodeText } from './decode.ts'

/** A copy that a list asks for, with where it does. */
export interface ListedCopy extends NumberedCopy {
  readonly place: Place
}

type Column = 'number' | 'name' | 'dedication'

/** How a list may head its columns. */
const headings: Readonly<Record<string, Column>> = {
  number: 'number',
  no: 'number',
  'no.': 'number',
  编号: 'number',
  編號: 'number',
  序号: 'number',
  号: 'number',
  name: 'name',
  姓名: 'name',
  名字: 'name',
  dedication: 'dedication',
  赠言: 'dedication',
  贈言: 'dedication',
  题词: 'dedication',
  題詞: 'dedication'
}

/** What may part cells: a comma, a tab, and what spreadsheets and people write in its place. */
const delimiters = [',', '\t', ';', '，']

/**
 * Reads the list of those that copies are made for (RFC 4180; UTF-8 or GB18030, with a mark or without); copies of a
 * list without numbers are numbered as they stand. Undefined after every fault was reported.
 */
export function readCopiesList(
  bytes: Uint8Array,
  file: string,
  report: Report
): readonly ListedCopy[] | undefined {
  const text = decodeText(bytes, file, report)
  if (text === undefined) return undefined
  const rows = rowsOf(text, file, report)
  if (!rows) return undefined
  const [head, ...body] = rows
  const columns = head ? columnsOf(head) : undefined
  if (!head || !columns) {
    report(noColumns(file))
    return undefined
  }
  const problems: Problem[] = []
  const copies = body.flatMap((row, at) => {
    const read = copyIn(row, columns, at + 1, file)
    if (!('code' in read)) return [read]
    problems.push(read)
    return []
  })
  if (body.length === 0) problems.push(noCopies(file))
  problems.push(...twice(copies))
  for (const problem of problems) report(problem)
  return problems.length > 0 ? undefined : copies
}

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

interface ReadRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function rowsOf(text: string, file: string, report: Report): readonly Row[] | undefined {
  const [first = ''] = text.split('\n')
  const delimiter = delimiters.find(sign => first.includes(sign)) ?? ','
  const options = {
    delimiter,
    bom: true,
    trim: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true
  } as const
  try {
    // With `info` each row comes with where it stands, which the package's types do not say.
    const read = parse(text, options) as unknown as readonly ReadRow[]
    // A cell may hold lines: a row is known by its last.
    return read.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    report(brokenRow(file, Number(error.lines ?? 1)))
    return undefined
  }
}

function columnsOf({ cells }: Row): readonly Column[] | undefined {
  const named = cells.map(cell => headings[cell.toLowerCase()])
  const known = named.filter(column => column !== undefined)
  return known.length === cells.length && new Set(known).size === known.length ? known : undefined
}

function copyIn(
  { cells, line }: Row,
  columns: readonly Column[],
  usual: number,
  file: string
): ListedCopy | Problem {
  const place = { file, line }
  if (cells.length !== columns.length) return unequalRow(place, cells.length, columns.length)
  const cell = (column: Column) => {
    const at = columns.indexOf(column)
    return at < 0 ? undefined : (cells[at] ?? '').replace(/\s+/g, ' ')
  }
  const number = cell('number')
  if (number !== undefined && !/^0*[1-9][0-9]{0,6}$/.test(number)) {
    return noNumber({ ...place, column: columns.indexOf('number') + 1 }, number)
  }
  const [name, dedication] = [cell('name'), cell('dedication')]
  return {
    number: number === undefined ? usual : Number(number),
    ...(name ? { name } : {}),
    ...(dedication ? { dedication } : {}),
    place
  }
}

function twice(copies: readonly ListedCopy[]): readonly Problem[] {
  const first = new Map<number, ListedCopy>()
  return copies.flatMap(copy => {
    const before = first.get(copy.number)
    if (!before) first.set(copy.number, copy)
    return before ? [sameNumber(copy, before)] : []
  })
}

function noColumns(file: string): Problem {
  return {
    code: 'copies/no-columns',
    severity: 'error',
    place: { file, line: 1 },
    message: {
      en: 'The first row of the list does not name its columns.',
      zh: '名单的第一行没有写明各列是什么。'
    },
    hint: {
      en: 'Begin it with a row such as “number,name,dedication”; any of the three may be left out, and no other stands beside them.',
      zh: '第一行写“编号,姓名,赠言”，三者可以缺，不要有别的列。'
    }
  }
}

function noCopies(file: string): Problem {
  return {
    code: 'copies/none',
    severity: 'error',
    place: { file },
    message: { en: 'The list names nobody.', zh: '名单里一个人也没有。' },
    hint: { en: 'Write a row for each copy under the first.', zh: '在第一行下面每份写一行。' }
  }
}

function brokenRow(file: string, line: number): Problem {
  return {
    code: 'copies/broken-row',
    severity: 'error',
    place: { file, line },
    message: {
      en: 'The list cannot be read from here on: a quotation mark is open or stands inside a cell.',
      zh: '名单从这里起读不下去：引号没有成对，或在格子中间。'
    },
    hint: {
      en: 'Write a cell that holds quotation marks in quotation marks, each of them doubled: "the ""old"" street".',
      zh: '含有英文引号的格子，整格加引号，里面的引号写两个："他说""好"""。'
    }
  }
}

function unequalRow(place: Place, cells: number, columns: number): Problem {
  return {
    code: 'copies/broken-row',
    severity: 'error',
    place,
    message: {
      en: `This row has ${cells} cells, the first one ${columns}.`,
      zh: `这一行有 ${cells} 格，第一行有 ${columns} 格。`
    },
    hint: {
      en: 'Give it as many; a cell that holds a comma stands in quotation marks.',
      zh: '请补成一样多；格子里有逗号的，整格加引号。'
    }
  }
}

function noNumber(place: Place, number: string): Problem {
  return {
    code: 'copies/no-number',
    severity: 'error',
    place,
    message: {
      en: `“${number}” is no number of a copy.`,
      zh: `“${number}”不是编号。`
    },
    hint: { en: 'Write 1, 2, 3 and so on.', zh: '请写 1、2、3 这样的数。' }
  }
}

function sameNumber({ place, number }: ListedCopy, before: ListedCopy): Problem {
  return {
    code: 'copies/number-twice',
    severity: 'error',
    place,
    message: {
      en: `Number ${number} stands in row ${before.place.line} already.`,
      zh: `编号 ${number} 在第 ${before.place.line} 行已经有了。`
    },
    hint: { en: 'Give each copy a number of its own.', zh: '每份各用一个编号。' }
  }
}
