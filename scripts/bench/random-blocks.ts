import type { Lexicon } from './any-lexicon.ts'
import { pick, type Random, wholeBetween } from './random.ts'
import { randomProse, randomText } from './random-text.ts'

/** Makes a block of Markdown that holds one mark. */
export type BlockMaker = (random: Random, lexicon: Lexicon, mark: () => string) => string

/** What stands in an article between its paragraphs. */
export const richBlocks: readonly BlockMaker[] = [
  (random, lexicon, mark) =>
    `## ${randomText(random, lexicon, 'heading')}\n\n${randomProse(random, lexicon, 60, mark())}`,
  (random, lexicon, mark) =>
    `### ${randomText(random, lexicon, 'heading')}\n\n${randomProse(random, lexicon, 90, mark())}`,
  (random, lexicon, mark) => list(random, lexicon, '- ', mark()),
  (random, lexicon, mark) => list(random, lexicon, '1. ', mark()),
  nestedList,
  (random, lexicon, mark) => `> ${randomProse(random, lexicon, 50, mark())}`,
  (random, lexicon, mark) => `---\n\n${randomProse(random, lexicon, 70, mark())}`,
  footnote,
  table,
  code
]

function list(random: Random, lexicon: Lexicon, sign: string, mark: string): string {
  const count = wholeBetween(random, 2, 9)
  const items = Array.from({ length: count }, () => randomText(random, lexicon, 'item'))
  return [...items, marked(random, lexicon, mark)].map(item => `${sign}${item}`).join('\n')
}

function nestedList(random: Random, lexicon: Lexicon, mark: () => string): string {
  const groups = Array.from({ length: wholeBetween(random, 1, 3) }, () =>
    list(random, lexicon, '   - ', mark())
  )
  return groups.map(group => `1. ${randomText(random, lexicon, 'item')}\n${group}`).join('\n')
}

function marked(random: Random, lexicon: Lexicon, mark: string): string {
  return `${randomText(random, lexicon, 'item')}${randomText(random, lexicon, 'mark', mark)}`
}

function footnote(random: Random, lexicon: Lexicon, mark: () => string): string {
  const number = mark()
  const prose = randomProse(random, lexicon, 60, undefined)
  // In another base than the mark itself, which is to be found once.
  const label = Number(number).toString(36)
  return `${prose}[^${label}]\n\n[^${label}]: ${marked(random, lexicon, number)}`
}

function table(random: Random, lexicon: Lexicon, mark: () => string): string {
  const columns = random() < 0.8 ? wholeBetween(random, 2, 4) : wholeBetween(random, 5, 7)
  const row = () => Array.from({ length: columns }, () => randomText(random, lexicon, 'cell'))
  const rows = Array.from({ length: wholeBetween(random, 1, 10) }, row)
  const last = [...row().slice(1), mark()]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(Array.from({ length: columns }, () => '---'))
  return [line(row()), rule, ...[...rows, last].map(line)].join('\n')
}

function code(random: Random, _: Lexicon, mark: () => string): string {
  const count = random() < 0.8 ? wholeBetween(random, 1, 6) : wholeBetween(random, 7, 25)
  const lines = Array.from({ length: count }, () => pick(random, codeLines))
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
  '$ sort records.txt | uniq -c',
  'docker run --rm -v "$PWD":/work -p 8080:80 registry.example.org/tools/records:latest --verbose',
  ''
]
