import type { Lexicon } from './any-lexicon.ts'
import { pick, type Random, wholeBetween } from './random.ts'
import { isSpaced, randomProse, randomText } from './random-text.ts'

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
  const headline = randomText(random, wish.lexicon, 'headline')
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

type BlockMaker = (random: Random, lexicon: Lexicon, mark: () => string) => string

const richBlocks: readonly BlockMaker[] = [
  (random, lexicon, mark) =>
    `## ${randomText(random, lexicon, 'heading')}\n\n${randomProse(random, lexicon, 60, mark())}`,
  (random, lexicon, mark) => list(random, lexicon, '- ', mark()),
  (random, lexicon, mark) => list(random, lexicon, '1. ', mark()),
  (random, lexicon, mark) => `> ${randomProse(random, lexicon, 50, mark())}`,
  table,
  code
]

function list(random: Random, lexicon: Lexicon, sign: string, mark: string): string {
  const count = wholeBetween(random, 2, 6)
  const items = Array.from({ length: count }, () => randomText(random, lexicon, 'item'))
  const last = `${randomText(random, lexicon, 'item')}${randomText(random, lexicon, 'mark', mark)}`
  return [...items, last].map(item => `${sign}${item}`).join('\n')
}

function table(random: Random, lexicon: Lexicon, mark: () => string): string {
  const columns = wholeBetween(random, 2, 5)
  const row = () => Array.from({ length: columns }, () => randomText(random, lexicon, 'cell'))
  const rows = Array.from({ length: wholeBetween(random, 1, 6) }, row)
  const last = [...row().slice(1), mark()]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(Array.from({ length: columns }, () => '---'))
  return [line(row()), rule, ...[...rows, last].map(line)].join('\n')
}

function code(random: Random, _: Lexicon, mark: () => string): string {
  const lines = Array.from({ length: wholeBetween(random, 1, 6) }, () => pick(random, codeLines))
  return ['```', ...lines, `# ${mark()}`, '```'].join('\n')
}

const codeLines = [
  'const lamps = readAll("lamps.csv")',
  'for lamp in lamps:',
  '    total += lamp.hours * rate',
  'if (level > 3.5) { open(gate) }',
  'SELECT name, year FROM wells',
  '  WHERE depth > 12 ORDER BY year;',
  'return total / len(lamps)',
  '$ sort records.txt | uniq -c'
]
