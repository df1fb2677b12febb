import { pageWords as pageName } from '../../model/furniture.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { Mark } from '../diff/diff-shape.ts'
import type { PlacedChange } from './change-places.ts'
import { lineWords, proofWords, sheetLanguage } from './proof-words.ts'
import type { StandingPages } from './standing-pages.ts'

/** A row of the list behind the pages. */
export interface ListRow {
  readonly isHeading: boolean
  /** Its number stands on a page too. */
  readonly isFlag: boolean
  readonly number: string
  readonly where: string
  readonly title: string
  readonly marks: readonly Mark[]
  readonly facts: readonly string[]
}

/** What the list is made of. */
export interface Listed {
  readonly facts: IssueFacts
  readonly changes: readonly PlacedChange[]
  /** Against what they are changes; nothing is told of a first proof. */
  readonly against: Words
  readonly isFirst: boolean
  /** How many lines run otherwise. */
  readonly count: Words | undefined
  readonly doubts: Pick<StandingPages, 'problems' | 'doubtful'>
  /** Headlines of stories that were changed after the pages were made. */
  readonly stale: readonly string[]
}

/** The list of changes, then what is in doubt. */
export function listRows(listed: Listed): readonly ListRow[] {
  const { facts, changes, against, isFirst, count, stale } = listed
  const language = sheetLanguage(facts.language)
  const said = (words: Words) => words[language]
  const total = isFirst ? '' : language === 'zh' ? ` ${changes.length} 处` : ` ${changes.length}`
  const doubts = doubtRows(listed, language)
  return [
    ...(stale.length > 0
      ? [
          {
            ...blank,
            title: `${said(proofWords.stale)}${language === 'en' ? ' ' : ''}${stale.join(language === 'en' ? ', ' : '、')}`
          }
        ]
      : []),
    { ...blank, isHeading: true, title: `${said(proofWords.changes)}${total} · ${said(against)}` },
    ...changes.flatMap(change => changeRows(change, facts, language)),
    ...(!isFirst && changes.length === 0 ? [{ ...blank, title: said(proofWords.noChanges) }] : []),
    ...(!isFirst && count ? [{ ...blank, title: said(count) }] : []),
    { ...blank, isHeading: true, title: `${said(proofWords.doubts)} ${doubts.length}` },
    ...(doubts.length > 0 ? doubts : [{ ...blank, title: said(proofWords.noDoubts) }])
  ]
}

const blank: ListRow = {
  ...{ isHeading: false, isFlag: false, number: '', where: '', title: '' },
  ...{ marks: [], facts: [] }
}

/** A reading longer than a column goes on in rows of its own, so that none is higher than a sheet. */
function changeRows(
  { number, page, lines, title, marks, facts: said }: PlacedChange,
  facts: IssueFacts,
  language: keyof Words
): readonly ListRow[] {
  const isSaid = page === undefined || title.zh.includes(`第${page}版`)
  const where = [isSaid ? '' : pageName(facts, page), lines && lineWords(lines)[language]]
  const [first = [], ...others] = partsOf(marks)
  return [
    {
      ...blank,
      isFlag: true,
      number: String(number),
      where: where.filter(Boolean).join(language === 'en' ? ', ' : ' '),
      title: title[language],
      marks: first,
      facts: said.map(words => words[language])
    },
    ...others.map(part => ({ ...blank, marks: part }))
  ]
}

const partMost = 500

function partsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const parts: Mark[][] = [[]]
  let room = partMost
  for (const { is, text } of marks) {
    const characters = [...text]
    while (characters.length > 0) {
      if (room === 0) {
        parts.push([])
        room = partMost
      }
      const piece = characters.splice(0, room)
      parts.at(-1)?.push({ is, text: piece.join('') })
      room -= piece.length
    }
  }
  return parts
}

function doubtRows({ facts, doubts }: Listed, language: keyof Words): readonly ListRow[] {
  const breaks = doubts.doubtful.flatMap(({ page, doubtfulBreaks }) =>
    doubtfulBreaks.map(place => ({
      ...blank,
      number: '?',
      where: pageName(facts, page),
      title: `${proofWords.doubtfulBreak[language]}: ${place}`
    }))
  )
  const grave = (problem: Problem) => ['error', 'warning', 'advice'].indexOf(problem.severity)
  const told = [...doubts.problems].sort((one, other) => grave(one) - grave(other))
  return [
    ...breaks,
    ...told.map(({ message, place, severity }) => ({
      ...blank,
      number: severity === 'advice' ? '·' : '!',
      where: place ? [place.file.split('/').at(-1), place.line].filter(Boolean).join(':') : '',
      title: message[language]
    }))
  ]
}
