import type { Lexicon } from './any-lexicon.ts'
import { pick, type Random, wholeBetween } from './random.ts'
import type { Piece } from './random-issue-page.ts'
import type { PictureShape } from './random-picture.ts'
import { capital, randomProse, randomText } from './random-text.ts'

/** A piece as a file, and the pictures that lie beside it. */
export interface PieceFile {
  readonly text: string
  readonly pictures: readonly { readonly name: string; readonly shape: PictureShape }[]
}

interface Words {
  readonly lexicon: Lexicon
  readonly language: 'zh' | 'en'
}

/** Writes a piece: its headline stack and byline, paragraphs, subheads where it is long, pictures, a table, a verse. */
export function pieceFile(random: Random, piece: Piece, words: Words): PieceFile {
  const { lexicon, language } = words
  const isEnglish = language === 'en'
  const text = (rule: string) => capital(randomText(random, lexicon, rule))
  const pictures = piece.pictures.map((shape, at) => {
    const ending = shape === 'chart' ? 'svg' : shape === 'drawn-chart' ? 'png' : 'jpg'
    return { name: `${piece.slug}-${at + 1}.${ending}`, shape }
  })
  const quoted = (value: string) => JSON.stringify(value)
  const front = [
    `kind: ${piece.kind}`,
    ...(piece.hasKicker ? [`kicker: ${quoted(text('so'))}`] : []),
    `headline: ${quoted(headline(random, piece, words))}`,
    ...(piece.hasDeck ? [`deck: ${quoted(text('so'))}`] : []),
    ...(piece.hasByline ? [`byline: ${quoted(byline(random, piece, words))}`] : []),
    `priority: ${piece.priority}`,
    ...(piece.size ? [`size: { columns: ${piece.size.columns}, rows: ${piece.size.rows} }`] : []),
    ...(piece.hasDeck && piece.priority > 1 ? ['optional: [deck]'] : [])
  ]
  const copy = paragraphs(random, piece, words)
  for (const [at, { name }] of pictures.entries()) {
    const caption = text('caption')
    const family = randomText(random, lexicon, 'family')
    const credit = isEnglish
      ? `Photograph: ${family}`
      : `${family}${randomText(random, lexicon, 'given')} 摄`
    const line = `::picture[${caption}]{src="${name}" alt="${caption}" credit="${credit}"}`
    copy.splice(Math.min(copy.length, 1 + at * 3), 0, line)
  }
  if (piece.extra !== undefined) {
    copy.splice(Math.ceil(copy.length / 2), 0, extras[piece.extra](random, lexicon))
  }
  return { text: `---\n${front.join('\n')}\n---\n\n${copy.join('\n\n')}\n`, pictures }
}

/** Heads of important pieces have two clauses at times, so that they are 14 characters and more. */
function headline(random: Random, { priority, kind }: Piece, { lexicon, language }: Words): string {
  const one = capital(randomText(random, lexicon, 'headline'))
  if (priority > 3 || kind === 'letter' || random() < 0.5) return one
  const how = randomText(random, lexicon, 'how')
  if (language === 'en') return `${one}, and ${randomText(random, lexicon, 'so')}`
  return [...one].length > 14 ? one : `${one} ${how}`
}

function byline(random: Random, { kind }: Piece, { lexicon, language }: Words): string {
  const [family, given] = ['family', 'given'].map(rule => randomText(random, lexicon, rule))
  if (language === 'en') return kind === 'letter' ? `${given} ${family}` : `By ${given} ${family}`
  const name = `${family}${given}`
  return kind === 'letter' ? `读者 ${name}` : `本报记者 ${name}`
}

function paragraphs(
  random: Random,
  { characters, kind }: Piece,
  { lexicon, language }: Words
): string[] {
  const scale = language === 'en' ? 2.7 : 1
  const found: string[] = []
  let rest = characters
  let sinceSubhead = 0
  while (rest > 0) {
    const wanted = Math.min(rest, Math.round(scale * wholeBetween(random, 50, 170)))
    const paragraph = randomProse(random, lexicon, Math.max(20, wanted), undefined)
    sinceSubhead += paragraph.length
    found.push(paragraph)
    rest -= paragraph.length
    if (rest > 300 * scale && sinceSubhead > 420 * scale && kind !== 'letter') {
      found.push(`## ${capital(randomText(random, lexicon, 'heading'))}`)
      sinceSubhead = 0
    }
  }
  return found
}

type ExtraMaker = (random: Random, lexicon: Lexicon) => string

const extras: Readonly<Record<NonNullable<Piece['extra']>, ExtraMaker>> = {
  table: (random, lexicon) => {
    const count = wholeBetween(random, 4, 10)
    const row = () => {
      const points = wholeBetween(random, 3, 60)
      return `| ${randomText(random, lexicon, 'place')} | ${wholeBetween(random, 4, 28)} | ${points} |`
    }
    const rows = Array.from({ length: count }, row)
    return [row(), '| --- | ---: | ---: |', ...rows].join('\n')
  },
  verse: (random, lexicon) => {
    const lines = Array.from({ length: wholeBetween(random, 4, 8) }, () =>
      capital(randomText(random, lexicon, 'so'))
    )
    return [':::verse', lines.join('\n'), ':::'].join('\n')
  },
  box: (random, lexicon) =>
    [':::box', randomProse(random, lexicon, 70, undefined), ':::'].join('\n'),
  list: (random, lexicon) =>
    Array.from({ length: wholeBetween(random, 3, 6) }, () => {
      return `- ${pick(random, ['', ''])}${randomText(random, lexicon, 'item')}`
    }).join('\n')
}
