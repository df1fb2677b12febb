import { join } from 'node:path'
import type { World } from '../../model/world.ts'
import { englishLexicon } from '../any-english-lexicon.ts'
import { chineseLexicon } from '../any-lexicon.ts'
import { emptyFolder } from '../empty-folder.ts'
import { pick, type Random, seededRandom } from '../random.ts'
import { type Paper, pageNames, papers } from '../random-issue.ts'
import { type Genre, type PageWish, type Piece, pagePieces } from '../random-issue-page.ts'
import { pieceFile } from '../random-issue-piece.ts'
import { randomPicture } from '../random-picture.ts'

/** A paper that an office corrects, and what stands in it. */
export interface OfficePaper {
  readonly seed: number
  readonly folder: string
  readonly language: 'zh' | 'en'
  readonly facts: readonly string[]
  readonly pages: readonly OfficePage[]
  /** The story of the first page that is too long for it, and runs on. */
  readonly long: string
}

/** A page with its stories in the order in which its editor lists them; fillers are filed and not listed. */
export interface OfficePage {
  readonly number: number
  readonly name: string | undefined
  readonly pieces: readonly Piece[]
}

/** What is wrong in every paper, to be corrected: a name, a figure in a headline, a caption, a date. */
export const mistakes = {
  zh: {
    name: ['李国强', '欧阳国强'],
    figure: ['增至3成', '增至13成'],
    caption: ['（东街摄）', '（西街旧货市场摄）'],
    date: ['3月8日', '3月18日'],
    nameLine: '当天到场的还有李国强。',
    dateLine: '本通知自3月8日起施行。'
  },
  en: {
    name: ['Harold Pennington', 'Harriet Pennington-Moss'],
    figure: ['up 3 per cent', 'up 13 per cent'],
    caption: ['seen from East Street', 'seen from the West Street market hall'],
    date: ['8 March', '18 March'],
    nameLine: 'Also there that day was Harold Pennington.',
    dateLine: 'This notice is in force from 8 March.'
  }
} as const

/** The notice in which a date is wrong. */
export const noticeStory = 'p2-80-notice'

/**
 * Writes a paper of a seed, the same on every machine: four Chinese pages where it is even, eight English ones where it
 * is odd, with a lead too long for its page, a notice and an advert. `worth` is the share of each page that its editor
 * thought its copy to take.
 */
export async function officePaper(
  seed: number,
  folder: string,
  worth: readonly number[],
  world: World
): Promise<OfficePaper> {
  await emptyFolder(folder, world)
  const language = seed % 2 === 0 ? 'zh' : 'en'
  const random = seededRandom(seed * 104_729 + 37)
  const sheet = pick(
    random,
    papers.filter(one => one.language === language)
  )
  const lexicon = language === 'en' ? englishLexicon : chineseLexicon
  const genres = genresOf(language === 'en' ? 8 : 4, random)
  const pages: OfficePage[] = []
  for (const [at, genre] of genres.entries()) {
    const own = seededRandom(seed * 7907 + at * 613 + 11)
    const share = (restLines + 8) / (sheet.columns * sheet.rows)
    const room = (worth[at] ?? 1) - (at + 1 === pageOfRest ? share : 0)
    const wish = { genre, page: at + 1, sheet, lexicon, language, worth: room } as const
    const pieces = piecesOf(own, wish)
    await writePieces(pieces, { random: own, folder, language, isFirst: at === 0 }, world)
    pages.push({ number: at + 1, name: at === 0 ? undefined : pageNames[genre][language], pieces })
  }
  const facts = factsOf(seed, sheet)
  const long = pages[0]?.pieces[0]?.slug ?? ''
  const paper = { seed, folder, language, facts, pages, long } as const
  await world.write(join(folder, 'issue.yaml'), issueYaml(facts, listsOf(paper)))
  return paper
}

interface Filing {
  readonly random: Random
  readonly folder: string
  readonly language: 'zh' | 'en'
  /** On the first page the first story runs on. */
  readonly isFirst: boolean
}

async function writePieces(
  pieces: readonly Piece[],
  { random, folder, language, isFirst }: Filing,
  world: World
): Promise<void> {
  const lexicon = language === 'en' ? englishLexicon : chineseLexicon
  for (const [at, piece] of pieces.entries()) {
    const { text, pictures } = pieceFile(random, piece, { lexicon, language })
    const whole = withMistakes(text, piece, isFirst && at === 0, language)
    await world.write(join(folder, `${piece.slug}.md`), whole)
    for (const { name, shape } of pictures)
      await world.write(join(folder, name), await randomPicture(random, shape))
  }
}

/** A page as `issue.yaml` lists it. */
export interface ListedPage extends Pick<OfficePage, 'number' | 'name'> {
  readonly stories: readonly string[]
}

/** The stories of each page as its editor lists them. */
export function listsOf({ pages }: OfficePaper): readonly ListedPage[] {
  return pages.map(({ number, name, pieces }) => {
    const listed = pieces.filter(({ kind }) => kind !== 'filler')
    return { number, name, stories: listed.map(({ slug }) => slug) }
  })
}

/** `issue.yaml` of facts and pages. */
export function issueYaml(facts: readonly string[], pages: readonly ListedPage[]): string {
  const listed = pages.map(({ number, name, stories }) => {
    const named = name === undefined ? '' : `\n    name: ${name}`
    return `  - number: ${number}${named}\n    stories: [${stories.join(', ')}]`
  })
  return `${[...facts, 'pages:', ...listed].join('\n')}\n`
}

/** The pages that such an `issue.yaml` lists. */
export function listsIn(yaml: string): readonly ListedPage[] {
  const entries = yaml.split(/^ {2}- number: /m).slice(1)
  return entries.map(entry => ({
    number: Number.parseInt(entry, 10),
    name: /^ {4}name: (.*)$/m.exec(entry)?.[1],
    stories: (/stories: \[(.*)\]/.exec(entry)?.[1] ?? '').split(', ').filter(Boolean)
  }))
}

/** Lines of a column, beyond what its page takes, that the lead is to run on with. */
const restLines = 70

/** The page that the lead is thought to run on to. */
const pageOfRest = 3

const pageOfNotice = 2

function factsOf(seed: number, { language, format, style }: Paper): readonly string[] {
  const isEnglish = language === 'en'
  return [
    `paper: ${isEnglish ? 'The Weston Register' : '河湾日报'}`,
    `date: 2031-0${1 + (seed % 9)}-1${seed % 10}`,
    `language: ${isEnglish ? 'en' : 'zh-CN'}`,
    `format: ${format}`,
    ...(style === '' ? [] : [`style: ${style}`])
  ]
}

function genresOf(count: number, random: Random): readonly Genre[] {
  const inside: readonly Genre[] = ['opinion', 'sport', 'features', 'pictures', 'inner', 'inner']
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? 'front' : at < pageOfRest ? 'inner' : pick(random, inside)
  )
}

function piecesOf(random: Random, wish: PageWish): readonly Piece[] {
  const { page, sheet, language } = wish
  const scale = language === 'en' ? 2.7 : 1
  const notice: Piece = {
    ...{ slug: noticeStory, kind: 'notice', priority: 5, characters: Math.round(150 * scale) },
    ...{ hasKicker: false, hasDeck: false, hasByline: false, pictures: [], extra: undefined }
  }
  const isNotices = page === pageOfNotice
  const taken = isNotices ? 26 / (sheet.columns * sheet.rows) : 0
  const found = pagePieces(random, { ...wish, worth: wish.worth - taken })
  const own = isNotices && !hasAdvert(found) ? [...found, ownAdvert(wish)] : found
  const more = restLines * sheet.characters * (language === 'en' ? 2.4 : 1)
  const pieces = own.map((piece, at) =>
    page === 1 && at === 0 ? { ...piece, characters: Math.round(piece.characters + more) } : piece
  )
  return isNotices ? [notice, ...pieces] : pieces
}

function hasAdvert(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind }) => kind === 'advert')
}

/** An advert across the page, an eighth of it high: what the page has too much is taken off by its worth. */
function ownAdvert({ page, sheet }: PageWish): Piece {
  return {
    ...{ slug: `p${page}-advert`, kind: 'advert', priority: 9, characters: 120 },
    ...{ hasKicker: false, hasDeck: false, hasByline: false, pictures: [], extra: undefined },
    size: { columns: sheet.columns, rows: Math.round(sheet.rows / 8) }
  }
}

/** A story with what is wrong in it: the name in the middle of the lead, a figure in each second head, captions. */
function withMistakes(text: string, piece: Piece, isLong: boolean, language: 'zh' | 'en'): string {
  const { nameLine, dateLine, figure, caption } = mistakes[language]
  const captioned = text.replaceAll(/(::picture\[[^\]]*)\]/g, `$1${comma(language)}${caption[0]}]`)
  const headed = /-02-/.test(piece.slug)
    ? captioned.replace(/^headline: "(.*)"$/m, `headline: "$1${comma(language)}${figure[0]}"`)
    : captioned
  if (piece.slug === noticeStory) return `${headed.trimEnd()}\n\n${dateLine}\n`
  if (!isLong) return headed
  const blocks = headed.trimEnd().split('\n\n')
  const plain = blocks.flatMap((block, at) => (at > 0 && /^[^#:>|\-*\d<]/.test(block) ? [at] : []))
  const middle = plain[Math.floor(plain.length / 2)] ?? blocks.length - 1
  const space = language === 'en' ? ' ' : ''
  return `${blocks.map((block, at) => (at === middle ? `${block}${space}${nameLine}` : block)).join('\n\n')}\n`
}

function comma(language: 'zh' | 'en'): string {
  return language === 'en' ? ', ' : '，'
}
