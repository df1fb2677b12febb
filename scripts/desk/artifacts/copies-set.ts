import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import { copyLine } from '../../model/copy-line.ts'
import type { Report } from '../../model/problem.ts'
import type { CopyLinePlace, Style } from '../../model/style.ts'
import { makeCopies } from '../../press/copies/copies-pdf.ts'
import { type SetCopyLine, setCopyLine } from '../../press/copies/set-copy-line.ts'
import { documentFacts, finishPdf } from '../../press/finish-pdf.ts'
import { pressedCopies } from '../../press/imposition/pressed-copies.ts'
import { paperFacts } from '../../press/paper-facts.ts'
import type { PressFile } from '../../press/press-file/press-file.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { pointsPerMm } from '../../press/trim/page-boxes.ts'
import type { ListedCopy } from '../../read/copies-list.ts'
import { outputMark } from '../delivery/output-mark.ts'
import { letterLacking, lineTooLong, noPlace } from './copies-problems.ts'
import { copiesRegister } from './copies-register.ts'
import type { IssueSet } from './issue-set.ts'
import type { MadeIssue } from './output-row.ts'

/** Which copies are made of an issue. */
export interface CopiesWish {
  /** Undefined after a problem was reported. */
  readonly copies: (report: Report) => Promise<readonly ListedCopy[] | undefined>
  /** How many there are, where that is known. */
  readonly of: (copies: readonly ListedCopy[]) => number | undefined
  readonly onAll: boolean
}

/** What came of it. */
export interface CopiesAccount {
  readonly copies: number
  /** The standard that a file for the press says it keeps. */
  readonly claim?: string | undefined
}

/** `copies.pdf`: a paper as often as there are copies, each with its line; `copies.csv` lists them. */
export function copiesSet(wish: CopiesWish, told: (account: CopiesAccount) => void): IssueSet {
  return {
    ending: '-copies',
    places: ['copies.pdf', 'copies.csv'],
    keepsLayout: false,
    async files(made, report) {
      const { copyLine: place } = made.style
      const copies = await wish.copies(report)
      if (!place) report(noPlace(made.issue.facts))
      const lines = place && copies && (await setLines(made, { copies, place, wish }, report))
      if (!lines || !copies) return undefined
      const { artifacts, claim } = await bound(made, { copies, lines, place, onAll: wish.onAll })
      told({ copies: copies.length, claim })
      return artifacts
    }
  }
}

interface LinesAsked {
  readonly copies: readonly ListedCopy[]
  readonly place: CopyLinePlace
  readonly wish: CopiesWish
}

async function setLines(
  made: MadeIssue,
  { copies, place, wish }: LinesAsked,
  report: Report
): Promise<readonly SetCopyLine[] | undefined> {
  const { style, issue } = made
  const of = wish.of(copies)
  const texts = copies.map(copy => copyLine(copy, of, issue.facts.language))
  const room = {
    place,
    faces: await made.facesFor(texts.join('')),
    gapEm: style.gapEm,
    typeWidthPt: style.typeWidthMm * pointsPerMm
  }
  const lines: SetCopyLine[] = []
  for (const [at, text] of texts.entries()) {
    const set = setCopyLine(text, room)
    const { place: stands } = copies[at] ?? { place: { file: issue.facts.file } }
    if ('lacking' in set) report(letterLacking(set.lacking, stands))
    else if ('overPt' in set) report(lineTooLong(text, set, stands))
    else lines.push(set)
  }
  return lines.length === texts.length ? lines : undefined
}

interface BoundCopies {
  readonly copies: readonly ListedCopy[]
  readonly lines: readonly SetCopyLine[]
  readonly place: CopyLinePlace
  readonly onAll: boolean
}

async function bound(
  { style, issue, printed }: MadeIssue,
  { copies, lines, place, onAll }: BoundCopies
): Promise<BoundSet> {
  const { press } = printed.finished
  const base = press?.bytes ?? printed.finished.bytes
  const pdf = await openPdf(base)
  const order = { lines, onAll, middle: middleOf(style, place), isInks: isInked(press) }
  const contents = makeCopies(pdf, order)
  const baseHash = sha256Hex(base)
  const hashes = contents.map(content => sha256Hex(`${baseHash}\n${content}`))
  const facts = paperFacts(issue, sha256Hex(hashes.join('\n')))
  const { bytes, claim } = press
    ? await pressedCopies(pdf, press, order, documentFacts(facts))
    : {
        bytes: await finishPdf(pdf, { ...facts, isAccessible: false }, { minor: 6 }),
        claim: undefined
      }
  const artifacts: readonly Artifact[] = [
    { path: 'copies.pdf', mediaType: 'application/pdf', bytes, use: 'product' },
    {
      path: 'copies.csv',
      mediaType: 'text/csv; charset=utf-8',
      bytes: copiesRegister(copies, hashes),
      use: 'product'
    }
  ]
  return { artifacts: [...artifacts, outputMark(artifacts)], claim }
}

interface BoundSet {
  readonly artifacts: readonly Artifact[]
  readonly claim: string | undefined
}

/** Colours are inks wherever the press has a profile. */
function isInked(press: PressFile | undefined): boolean {
  return press?.facts.order.profile !== undefined
}

/** Where the line's middle stands, from a page's trimmed top left. */
function middleOf(style: Style, { belowPx }: CopyLinePlace) {
  const above = (style.trimHeightMm - style.typeHeightMm) / 2
  return {
    left: (style.trimWidthMm / 2) * pointsPerMm,
    top: (above + style.typeHeightMm) * pointsPerMm + belowPx * 0.75
  }
}
