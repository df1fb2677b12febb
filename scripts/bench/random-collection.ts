import { join } from 'node:path'
import sharp from 'sharp'
import type { World } from '../model/world.ts'
import { englishLexicon } from './any-english-lexicon.ts'
import { chineseLexicon } from './any-lexicon.ts'
import { emptyFolder } from './empty-folder.ts'
import { pictureCount, pieceLengths } from './piece-lengths.ts'
import { pick, type Random, seededRandom, wholeBetween } from './random.ts'
import { type FrontStyle, randomArticle } from './random-article.ts'

/** A folder of articles that was made up. */
export interface RandomCollection {
  readonly seed: number
  readonly folder: string
  readonly language: 'zh' | 'en'
  readonly characters: number
  readonly pieces: number
  readonly pictures: number
  /** Numbers that are each to be found once in what is printed: in every story, list, table, block of code. */
  readonly marks: readonly string[]
}

/**
 * Writes a folder of articles of a seed, the same on every machine: 3 to 120 pieces, 1,500 to 90,000 characters,
 * up to 30 pictures, every third in English. What stood in the folder goes.
 */
export async function randomCollection(
  seed: number,
  folder: string,
  world: World
): Promise<RandomCollection> {
  await emptyFolder(folder, world)
  const random = seededRandom(seed * 7919)
  const language = seed % 3 === 0 ? 'en' : 'zh'
  const lexicon = language === 'en' ? englishLexicon : chineseLexicon
  const lengths = pieceLengths(random, language === 'en')
  const pictures = pictureCount(random, lengths.length)
  const marks: string[] = []
  const mark = () => {
    const next = String(firstMark + marks.length * markStep)
    marks.push(next)
    return next
  }
  const front = pick(random, fronts)
  const sections = pick(random, sectionSets[language])
  const holders = Array.from({ length: pictures }, () =>
    wholeBetween(random, 0, lengths.length - 1)
  )
  for (const [at, characters] of lengths.entries()) {
    const section = pick(random, sections)
    const own = holders.flatMap((holder, number) =>
      holder === at ? [`photo-${number + 1}.jpg`] : []
    )
    for (const name of own) await world.write(join(folder, section, name), await photograph(random))
    const wish = { lexicon, characters, pictures: own, mark }
    const { headline, text } = randomArticle(random, { ...wish, front: pick(random, front) })
    const name = `${String(at + 1).padStart(3, '0')}-${headline.replace(/[^\p{L}\p{N}]+/gu, '-')}`
    await world.write(join(folder, section, `${name}.md`), text)
  }
  const characters = lengths.reduce((sum, one) => sum + one, 0)
  return { seed, folder, language, characters, pieces: lengths.length, pictures, marks }
}

/** Six digits, which stand nowhere else in the copy. */
const firstMark = 410_007
const markStep = 37

const fronts: readonly (readonly FrontStyle[])[] = [
  ['none'],
  ['yaml'],
  ['toml'],
  ['none', 'none', 'name'],
  ['yaml', 'none', 'toml']
]

const sectionSets: Readonly<Record<'zh' | 'en', readonly (readonly string[])[]>> = {
  zh: [[''], [''], [''], ['要闻', '生活', ''], ['科技', '读书', '校园', '副刊']],
  en: [[''], [''], [''], ['news', 'notes', ''], ['town', 'books', 'sport', 'letters']]
}

/** Widths and heights of pictures as cameras, screens and telephones make them. */
const formats = [
  [1500, 1000],
  [1000, 1500],
  [1200, 900],
  [900, 1200],
  [1600, 900],
  [1000, 1000],
  [2100, 900]
] as const

/** Hills under a sky. */
async function photograph(random: Random): Promise<Uint8Array> {
  const [width, height] = pick(random, formats)
  const grey = () => `hsl(${wholeBetween(random, 0, 359)} 25% ${wholeBetween(random, 20, 75)}%)`
  const hills = [0.4, 0.6, 0.8].map(level => {
    const points = Array.from({ length: 9 }, (_, at) => {
      const y = height * (level + 0.2 * (random() - 0.5))
      return `${(at * width) / 8},${Math.round(y)}`
    })
    return `<polygon fill="${grey()}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`
  })
  const sky = `<rect width="${width}" height="${height}" fill="${grey()}"/>`
  const size = `width="${width}" height="${height}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${sky}${hills.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer()
}
