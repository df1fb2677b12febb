import { join } from 'node:path'
import type { World } from '../model/world.ts'
import { englishLexicon } from './any-english-lexicon.ts'
import { chineseLexicon } from './any-lexicon.ts'
import { emptyFolder } from './empty-folder.ts'
import { pick, type Random, seededRandom } from './random.ts'
import { type Genre, pagePieces, type Sheet } from './random-issue-page.ts'
import { pieceFile } from './random-issue-piece.ts'
import { randomPicture } from './random-picture.ts'

/** An issue that was made up, and what each of its pages is. */
export interface RandomIssue {
  readonly seed: number
  readonly folder: string
  readonly format: string
  readonly style: string
  readonly genres: readonly Genre[]
}

/**
 * Writes an issue of a seed, the same on every machine: one to three pages as an editor plans them, each with the
 * stories of its kind. `worth` is the share of each page that its editor thought its copy to take; lengths of pieces
 * are drawn as papers have them, none is cut to fit.
 */
export async function randomIssue(
  seed: number,
  folder: string,
  worth: readonly number[],
  world: World
): Promise<RandomIssue> {
  await emptyFolder(folder, world)
  const random = seededRandom(seed * 104_729 + 71)
  const { style, format, language, ...sheet } = papers[seed % papers.length] as Paper
  const lexicon = language === 'en' ? englishLexicon : chineseLexicon
  const genres = genresOf(seed, random)
  const pages: string[] = []
  for (const [at, genre] of genres.entries()) {
    // Each page has chances of its own, so that more copy for one changes no other.
    const own = seededRandom(seed * 7907 + at * 613 + 5)
    const wish = { genre, page: at + 1, sheet, lexicon, language, worth: worth[at] ?? 1 }
    const pieces = pagePieces(own, wish)
    for (const piece of pieces) {
      const { text, pictures } = pieceFile(own, piece, { lexicon, language })
      await world.write(join(folder, `${piece.slug}.md`), text)
      for (const { name, shape } of pictures)
        await world.write(join(folder, name), await randomPicture(own, shape))
    }
    const slugs = pieces.filter(({ kind }) => kind !== 'filler').map(({ slug }) => slug)
    const name = at === 0 ? '' : `\n    name: ${pageNames[genre][language]}`
    pages.push(`  - number: ${at + 1}${name}\n    stories: [${slugs.join(', ')}]`)
  }
  const yaml = [
    `paper: ${language === 'en' ? 'The Weston Register' : '河湾日报'}`,
    `date: 2031-0${1 + (seed % 9)}-1${seed % 10}`,
    `language: ${language === 'en' ? 'en' : 'zh-CN'}`,
    `format: ${format}`,
    ...(style === '' ? [] : [`style: ${style}`]),
    'pages:',
    ...pages
  ]
  await world.write(join(folder, 'issue.yaml'), `${yaml.join('\n')}\n`)
  return { seed, folder, format, style, genres }
}

/** A format in its style, and what of it a made-up page is planned by. */
export interface Paper extends Sheet {
  readonly format: string
  readonly style: string
  readonly language: 'zh' | 'en'
}

/** Formats in which issues are made up. */
export const papers: readonly Paper[] = [
  paper('duikai', 'dangbao', 'zh', [6, 92, 14]),
  paper('sikai', 'dushibao', 'zh', [5, 69, 12]),
  paper('us-broadsheet', 'broadsheet-en', 'en', [6, 138, 17]),
  paper('duikai', '', 'zh', [6, 92, 14]),
  paper('berliner', 'dangbao', 'zh', [5, 110, 17]),
  paper('tabloid-en', 'broadsheet-en', 'en', [5, 101, 15]),
  paper('sikai', '', 'zh', [5, 69, 12]),
  paper('duikai', 'dushibao', 'zh', [6, 92, 14]),
  paper('nordisch', 'fukan', 'zh', [6, 136, 18]),
  paper('a3', 'dushibao', 'zh', [4, 76, 17]),
  paper('sikai-large', 'commemorative', 'zh', [4, 60, 13])
]

function paper(
  format: string,
  style: string,
  language: 'zh' | 'en',
  [columns, rows, characters]: readonly [number, number, number]
): Paper {
  return { format, style, language, columns, rows, characters }
}

/** The first page is the front for two seeds in three; the others are what papers have inside. */
function genresOf(seed: number, random: Random): readonly Genre[] {
  const inside: readonly Genre[] = ['inner', 'opinion', 'sport', 'features', 'pictures', 'inner']
  const count = 1 + (seed % 3)
  const first = seed % 3 === 0 && random() < 0.7 ? pick(random, inside) : 'front'
  return [first, ...Array.from({ length: count - 1 }, () => pick(random, inside))]
}

/** What pages of each kind are called. */
export const pageNames: Readonly<Record<Genre, Readonly<Record<'zh' | 'en', string>>>> = {
  front: { zh: '要闻', en: 'News' },
  inner: { zh: '综合', en: 'Home News' },
  opinion: { zh: '评论', en: 'Opinion' },
  sport: { zh: '体育', en: 'Sport' },
  features: { zh: '专题', en: 'Features' },
  pictures: { zh: '影像', en: 'In Pictures' }
}
