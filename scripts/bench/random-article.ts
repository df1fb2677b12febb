import type { Lexicon } from './any-lexicon.ts'
import { pick, type Random, wholeBetween } from './random.ts'
import { richBlocks } from './random-blocks.ts'
import { capital, isSpaced, randomProse, randomText } from './random-text.ts'

/** How the files of a collection say what they are. */
export type FrontStyle = 'none' | 'yaml' | 'toml' | 'name'

/** What an article is made of. */
export interface ArticleWish {
  readonly lexicon: Lexicon
  readonly characters: number
  readonly front: FrontStyle
  /** Addresses of its pictures, from its own folder. */
  readonly pictures: readonly string[]
  /** Gives a number that stands nowhere else in the collection. */
  readonly mark: () => string
}

/** An article's headline and its file's text. */
export interface RandomArticle {
  readonly headline: string
  readonly text: string
}

/** An article as it may lie in a folder: paragraphs, and where it is long enough subheads, lists, tables, code. */
export function randomArticle(random: Random, wish: ArticleWish): RandomArticle {
  const headline = capital(randomText(random, wish.lexicon, 'headline'))
  const blocks = copyBlocks(random, wish)
  const [cover, ...others] = wish.pictures
  const isInFront = wish.front === 'yaml' && random() < 0.4
  const shown = (isInFront ? others : wish.pictures).map(
    address => `![](${address} "${randomText(random, wish.lexicon, 'caption')}")`
  )
  for (const picture of shown) blocks.splice(wholeBetween(random, 0, blocks.length), 0, picture)
  const front = frontMatter(random, wish, headline, isInFront ? cover : undefined)
  return { headline, text: `${[...front, ...blocks].join('\n\n')}\n` }
}

function frontMatter(
  random: Random,
  { front, lexicon }: ArticleWish,
  headline: string,
  cover: string | undefined
): readonly string[] {
  const day = `202${wholeBetween(random, 0, 6)}-0${wholeBetween(random, 1, 9)}-1${wholeBetween(random, 0, 9)}`
  const quoted = JSON.stringify(headline)
  if (front === 'name') return []
  if (front === 'none') return [`# ${headline}`]
  if (front === 'toml') return [`+++\ntitle = ${quoted}\ndate = ${day}\ntags = ["a", "b"]\n+++`]
  const author = random() < 0.5 ? `author: ${randomText(random, lexicon, 'family')}\n` : ''
  const deck = random() < 0.2 ? `description: ${randomText(random, lexicon, 'so')}\n` : ''
  const image = cover === undefined ? '' : `image: ${cover}\n`
  return [`---\ntitle: ${quoted}\ndate: ${day}\n${author}${deck}${image}---`]
}

function copyBlocks(random: Random, wish: ArticleWish): string[] {
  const { lexicon, characters, mark } = wish
  const usual = isSpaced(lexicon) ? 2.7 : 1
  const blocks: string[] = []
  let rest = characters
  const isRich = characters > 400 * usual
  while (rest > 0 || blocks.length === 0) {
    const isProse = blocks.length === 0 || !isRich || random() < 0.8
    const length = Math.min(rest, Math.round(usual * wholeBetween(random, 40, 210)))
    // A few characters left over are no paragraph.
    const whole = rest - length < 20 * usual ? rest : length
    const isMarked = blocks.length === 0 || whole === rest || random() < 0.15
    const block = isProse
      ? randomProse(random, lexicon, Math.max(12, whole), isMarked ? mark() : undefined)
      : pick(random, richBlocks)(random, lexicon, mark)
    blocks.push(block)
    rest -= block.length
  }
  return blocks
}
