import { dateWords, pageWords, paperWords } from '../../model/furniture.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { Words } from '../../model/problem.ts'
import { changesShown, proofWords, sheetCount, sheetLanguage, signers } from './proof-words.ts'

/** What the foot of every sheet says. */
export interface FootFacts {
  readonly facts: IssueFacts
  readonly sign: string
  readonly edition: Words
  readonly against: Words
}

/** What a sheet shows: a page with some changes, or the list. */
export interface ShownOnSheet {
  readonly page?: number
  readonly scale?: number
  readonly changes?: readonly number[]
}

/** The foot of a sheet, its words in the paper's language. */
export interface Foot {
  readonly title: string
  readonly sign: string
  readonly against: string
  readonly count: string
  readonly signers: readonly string[]
  readonly name: string
  readonly date: string
}

/** The foot of one of so many sheets, counted from 1. */
export function footOf(
  { facts, sign, edition, against }: FootFacts,
  shown: ShownOnSheet,
  number: number,
  of: number
): Foot {
  const language = sheetLanguage(facts.language)
  const said = (words: Words) => words[language]
  const { page, scale, changes } = shown
  const edge = language === 'en' ? ' ' : ''
  const size = scale === undefined ? '' : `${Math.round(scale * 100)}${edge}%`
  const own = page === undefined ? '' : pageWords(facts, page)
  const name = [paperWords(facts), dateWords(facts), own, said(proofWords.proof), size]
  return {
    title: name.filter(Boolean).join(' '),
    sign: `${said(proofWords.state)} ${sign}`,
    against: [said(edition), said(against), changes && said(changesShown(changes))]
      .filter(Boolean)
      .join(' · '),
    count: said(sheetCount(number, of)),
    signers: signers.map(said),
    name: said(proofWords.name),
    date: said(proofWords.date)
  }
}
