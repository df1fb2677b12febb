import { logNormal, type Random, seededRandom, wholeBetween } from '../../bench/random.ts'
import type { StoryKind } from '../../model/kinds.ts'
import { imaginaryAdvert } from './imaginary-adverts.ts'
import { type Passages, shuffled } from './passages.ts'
import { type IssueFiles, type PieceDraft, pieceFiles } from './pieces.ts'
import { duikai } from './sheets.ts'
import { issueYaml, picturesOf } from './small-parts.ts'

/** Eight pages of about 70 pieces from the sample's sentences; the same for the same seed. */
export async function chineseEdition(passages: Passages, seed = 1): Promise<IssueFiles> {
  const random = seededRandom(seed)
  const heads = shuffled(passages.clauses, random)[Symbol.iterator]()
  const pages = pageNames.map((name, index) => pageOf(index + 1, name, heads, random))
  const stories = pages.map(drafts => pieceFiles(drafts, passages, random))
  const plan = pageNames.map((name, index) => ({
    number: index + 1,
    name,
    stories: (pages[index] ?? []).filter(isNamed).map(({ slug }) => slug)
  }))
  const yaml = issueYaml({ paper: '样报', edition: '排版试验版', pages: plan })
  return new Map<string, string | Uint8Array>([
    ['issue.yaml', yaml],
    ...stories.flatMap(files => [...files]),
    ...(await picturesOf(pages.flat()))
  ])
}

const pageNames = ['要闻', '综合', '经济', '民生', '教育', '文化', '副刊', '体育']

/** Share of a page that its copy is worth as designed. */
const worth = 0.975
/** Characters that a row of a column takes, the ends of paragraphs counted. */
const charactersARow = 12.3

/** The leads of all pages are named under their pages; the rest is the make-up's. */
function isNamed({ priority }: PieceDraft): boolean {
  return priority === 1
}

function pageOf(
  page: number,
  section: string,
  heads: Iterator<string>,
  random: Random
): readonly PieceDraft[] {
  const count = wholeBetween(random, 7, 9)
  const adverts = Array.from({ length: page === 1 ? 0 : wholeBetween(random, 1, 2) }, (_, index) =>
    advertOf(page, index, random)
  )
  const pictures = wholeBetween(random, 1, 2)
  const weights = Array.from({ length: count }, () => logNormal(random, 1, 0.75)).sort(descending)
  const drafts = weights.map((weight, index) => {
    const priority = [1, 2, 2, 3, 3, 4, 4][index] ?? 5
    const slug = `p${page}-${String(index + 1).padStart(2, '0')}`
    const picture = index < pictures ? pictureOf(page * 2 + index, heads) : undefined
    return { weight, slug, priority, picture, headline: nextHead(heads, priority, random) }
  })
  const fixed = adverts.reduce((sum, { size }) => sum + (size?.columns ?? 0) * (size?.rows ?? 0), 0)
  const dressing = drafts.reduce((sum, { priority, picture }) => {
    const head = (duikai.headCells[priority - 1] ?? 5) + (priority <= 2 ? 3 : 0)
    return sum + head + (picture ? (priority === 1 ? 66 : 34) : 0)
  }, 0)
  const room = (duikai.rows - duikai.furnitureRows(page)) * duikai.columns
  const characters = (worth * room - fixed - dressing) * charactersARow
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const stories = drafts.map(({ weight, picture, ...draft }, index): PieceDraft => {
    const wanted = Math.round((characters * weight) / weightSum)
    const length = Math.min(Math.max(60, wanted), 2500)
    const home = homeOf(page, section, random)
    return {
      ...draft,
      kind: kindOf(section, draft.priority, length, index),
      characters: length,
      ...home,
      ...(draft.priority <= 2 ? { deck: nextHead(heads, 5, random) } : {}),
      ...(length > 400 ? { byline: bylines[index % bylines.length] ?? '' } : {}),
      ...(length > 900 ? { subheadEvery: 380 } : {}),
      ...(picture ? { picture } : {})
    }
  })
  return [...stories, ...adverts]
}

function homeOf(page: number, section: string, random: Random) {
  if (random() < 0.85) return { section }
  return random() < 0.5 ? { page } : {}
}

function kindOf(section: string, priority: number, length: number, index: number): StoryKind {
  if (section === '综合' && index === 2) return 'editorial'
  if (section === '民生' && (index === 4 || index === 5)) return 'letter'
  if (section === '综合' && index === 5) return 'notice'
  if (priority === 1 && length > 700) return 'feature'
  return length < 220 ? 'brief' : 'news'
}

/** Heads of important pieces may be two clauses with a space, 18 characters at the most. */
function nextHead(heads: Iterator<string>, priority: number, random: Random): string {
  const head = take(heads)
  if (priority > 2 || head.length > 8 || random() < 0.5) return head
  const other = take(heads)
  return other.length <= 9 ? `${head} ${other}` : head
}

function take(heads: Iterator<string>): string {
  const next = heads.next()
  if (next.done) throw new Error('the sample has no more clauses for heads')
  return next.value
}

function advertOf(page: number, index: number, random: Random): PieceDraft {
  const size = { columns: wholeBetween(random, 1, 3), rows: wholeBetween(random, 12, 22) }
  return imaginaryAdvert(`p${page}-advert-${index + 1}`, page * 2 + index, size, page)
}

function pictureOf(index: number, heads: Iterator<string>): { name: string; caption: string } {
  return { name: pictureNames[index % pictureNames.length] ?? '', caption: `${take(heads)}。` }
}

const pictureNames = [
  'bridge.png',
  'market.png',
  'river.jpg',
  'town-hall.png',
  'football.png',
  'chart.png'
]
const bylines = ['本报记者 林一样', '本报记者 方格子', '本报通讯员 白 报', '本报记者 栏 辛']

function descending(one: number, other: number): number {
  return other - one
}
