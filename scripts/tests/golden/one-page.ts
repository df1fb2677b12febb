import { type Random, seededRandom, wholeBetween } from '../../bench/random.ts'
import { imaginaryAdvert } from './imaginary-adverts.ts'
import { type Passages, shuffled } from './passages.ts'
import { type IssueFiles, type PieceDraft, pieceFiles } from './pieces.ts'
import { issueYaml, picturesOf } from './small-parts.ts'

/** A page of 25 briefs of 60–310 characters. */
export function briefsPage(passages: Passages, seed = 1): Promise<IssueFiles> {
  const random = seededRandom(seed)
  const heads = shortHeads(passages, random)
  const drafts = heads.slice(0, 25).map((headline, index): PieceDraft => {
    const characters = index < 5 ? wholeBetween(random, 210, 310) : wholeBetween(random, 75, 245)
    const priority = index === 0 ? 2 : index < 5 ? 3 : 5
    const slug = `brief-${String(index + 1).padStart(2, '0')}`
    return { slug, kind: 'brief', headline, priority, characters }
  })
  return onePage({ number: 3, name: '简讯' }, drafts, passages, random)
}

/** A page with one story of about 5,000 characters under subheads, and one picture. */
export function longStoryPage(passages: Passages, seed = 1): Promise<IssueFiles> {
  const random = seededRandom(seed)
  const [headline = '', deck = '', caption = ''] = shortHeads(passages, random)
  const story: PieceDraft = {
    slug: 'long-story',
    kind: 'feature',
    kicker: '长篇通讯',
    headline,
    deck,
    byline: '本报记者 林一样',
    priority: 1,
    characters: 5150,
    subheadEvery: 550,
    picture: { name: 'bridge.png', caption: `${caption}。` }
  }
  return onePage({ number: 5, name: '副刊' }, [story], passages, random)
}

/** Eight stories, three of them with a picture, among six adverts of six sizes. */
export function advertsPage(passages: Passages, seed = 1): Promise<IssueFiles> {
  const random = seededRandom(seed)
  const heads = shortHeads(passages, random)
  const stories = storyLengths.map((characters, index): PieceDraft => {
    const name = advertPictures[index]
    const caption = `${heads[index + 20] ?? ''}。`
    return {
      slug: `story-${index + 1}`,
      kind: characters < 200 ? 'brief' : 'news',
      headline: heads[index] ?? '',
      priority: [1, 2, 2, 3, 3, 4, 4, 5][index] ?? 5,
      characters,
      ...(name === undefined ? {} : { picture: { name, caption } })
    }
  })
  const adverts = advertSizes.map(([columns, rows], index) =>
    imaginaryAdvert(`advert-${index + 1}`, index, { columns, rows }, 4)
  )
  return onePage({ number: 4, name: '综合' }, [...stories, ...adverts], passages, random)
}

const storyLengths = [520, 350, 290, 240, 190, 150, 120, 80]
const advertPictures = ['town-hall.png', 'river.jpg', 'chart.png']
const advertSizes = [
  [6, 8],
  [3, 12],
  [2, 16],
  [1, 18],
  [2, 8],
  [1, 10]
] as const

async function onePage(
  page: { readonly number: number; readonly name: string },
  drafts: readonly PieceDraft[],
  passages: Passages,
  random: Random
): Promise<IssueFiles> {
  const yaml = issueYaml({
    paper: '样报',
    edition: '排版试验版',
    pages: [{ ...page, stories: [] }]
  })
  return new Map<string, string | Uint8Array>([
    ['issue.yaml', yaml],
    ...pieceFiles(drafts, passages, random),
    ...(await picturesOf(drafts))
  ])
}

function shortHeads({ clauses }: Passages, random: Random): readonly string[] {
  return shuffled(clauses, random).filter(({ length }) => length <= 14)
}
