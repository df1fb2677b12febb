/** Where a sentence stands in its story. */
export type Container = 'line' | 'item' | 'cell'

/** A sentence with one sign, or one sign twice, in a place where a writer may type it. */
export interface SignSentence {
  readonly sign: string
  readonly text: string
  readonly container: Container
}

const ascii = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~']
const wide = ascii.map(sign => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
const chinese = [...'、。〈〉《》「」『』【】〔〕〖〗“”‘’…—·￥～℃‰§№①※→×÷≥']

/** Every sign of ASCII, each full-width one, and the marks and signs of Chinese print. */
const signs: readonly string[] = [...new Set([...ascii, ...wide, ...chinese])]

const words: readonly (readonly [string, string])[] = [
  ['水渠', '闸门'],
  ['12', '305'],
  ['Hewan', 'water'],
  ['水渠', '305'],
  ['12', '闸门'],
  ['水渠', 'water'],
  ['Hewan', '闸门'],
  ['12', 'water'],
  ['Hewan', '305']
]

/**
 * Some 2,000 sentences: each sign between Han, digits and Latin words, at the start, in the middle and at
 * the end of a line, of a list's item and of a table's cell, and twice in one.
 */
export function signSentences(): readonly SignSentence[] {
  const found: SignSentence[] = []
  let turn = 0
  // Each sentence is unlike all others, so that one cannot stand for another.
  const serial = () =>
    [...String(found.length)].map(digit => '零一二三四五六七八九'[Number(digit)]).join('')
  for (const sign of signs)
    for (const container of ['line', 'item', 'cell'] as const) {
      for (const [left, right] of words.slice(0, 3)) {
        found.push({ sign, container, text: `${sign}${left}在${serial()}号完工` })
        found.push({ sign, container, text: `到${serial()}号渠边看${right}${sign}` })
      }
      const [left, right] = words[3 + (turn++ % 6)] ?? ['', '']
      found.push({ sign, container, text: `渠长${left}${sign}${right}的${serial()}号` })
      const [one, other] = words[turn % 3] ?? ['', '']
      found.push({ sign, container, text: `合计${one}${sign}${other}${sign}${one}为${serial()}号` })
    }
  return found
}

/** Some 800 shorter ones for texts of one line. */
export function fieldSentences(): readonly string[] {
  return signs.flatMap(sign =>
    words
      .slice(0, 3)
      .flatMap(([left, right]) => [
        `${sign}${left}完工`,
        `渠长${left}${sign}${right}的`,
        `看${right}${sign}`
      ])
  )
}

/** A story of sentences, each on a line of its own. */
export interface SignStory {
  readonly copy: string
  readonly lineOf: ReadonlyMap<number, SignSentence>
}

/** Stories of so many sentences. */
export function storiesOf(sentences: readonly SignSentence[], size: number): readonly SignStory[] {
  const count = Math.ceil(sentences.length / size)
  return Array.from({ length: count }, (_, at) =>
    storyOf(sentences.slice(at * size).slice(0, size))
  )
}

function storyOf(sentences: readonly SignSentence[]): SignStory {
  const lines: string[] = []
  const lineOf = new Map<number, SignSentence>()
  for (const [container, { head, around, under }] of Object.entries(containers)) {
    const own = sentences.filter(one => one.container === container)
    if (own.length > 0) lines.push(...head)
    for (const sentence of own) {
      lines.push(around(sentence.text))
      lineOf.set(lines.length, sentence)
      lines.push(...under)
    }
    lines.push('', '又一段。', '')
  }
  return { copy: lines.join('\n'), lineOf }
}

/** How Markdown has a sentence in each container: the lines above all, the sentence's own, those under it. */
const containers = {
  line: { head: [], around: (text: string) => text, under: [''] },
  item: { head: [], around: (text: string) => `- ${text}`, under: [] },
  cell: { head: ['| 表头 |', '|---|'], around: (text: string) => `| ${text} |`, under: [] }
} as const

/** What house style may make of a text counts as the same: widths, quotation marks, dashes, points, blanks. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/。/g, '.')
    .replace(/[—―─]+|--+/g, '—')
    .replace(/…|\.{3,}/g, '…')
    .replace(/[\s\u00ad\u200b\u2060]/g, '')
}
