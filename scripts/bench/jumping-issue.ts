import { join } from 'node:path'
import type { World } from '../model/world.ts'
import { englishLexicon } from './any-english-lexicon.ts'
import { chineseLexicon } from './any-lexicon.ts'
import { emptyFolder } from './empty-folder.ts'
import { seededRandom } from './random.ts'
import { type Piece, pagePieces } from './random-issue-page.ts'
import { pieceFile } from './random-issue-piece.ts'

/** Pages from and to which stories are to run on. */
export type WantedJump = readonly [from: number, to: number]

/** What an issue whose stories run on is made of. */
export interface JumpWish {
  readonly seed: number
  readonly language: 'zh' | 'en'
  readonly jumps: readonly WantedJump[]
  /** Share of each page that its copy was thought to take, corrected where it was not. */
  readonly worth: readonly number[]
}

const sheets = {
  zh: { format: 'sikai', sheet: { columns: 5, rows: 69, characters: 12 } },
  en: { format: 'tabloid-en', sheet: { columns: 5, rows: 101, characters: 15 } }
} as const

/** Lines of a column, beyond what its page takes, that a story is to run on with. */
const restLines = 70

/**
 * Writes an issue whose editor gave to some pages a story too long for them, with notes at its beginning and its end,
 * and left room on others: stories of the first run on to the second.
 */
export async function jumpingIssue(wish: JumpWish, folder: string, world: World): Promise<void> {
  const { seed, language, jumps, worth } = wish
  await emptyFolder(folder, world)
  const { format, sheet } = sheets[language]
  const lexicon = language === 'en' ? englishLexicon : chineseLexicon
  const last = Math.max(...jumps.flat())
  const pages: string[] = []
  for (let page = 1; page <= last; page += 1) {
    const random = seededRandom(seed * 7919 + page * 31)
    const leaving = jumps.filter(([from]) => from === page).length
    const coming = jumps.filter(([, to]) => to === page).length
    const share = (coming * (restLines + 8)) / (sheet.columns * sheet.rows)
    const own = (worth[page - 1] ?? 1) - share
    const genre = page === 1 ? 'front' : 'inner'
    const drafts = pagePieces(random, { genre, page, sheet, lexicon, language, worth: own })
    const pieces = drafts.map((piece, at): Piece => {
      const more =
        at < leaving ? Math.round(restLines * sheet.characters * (language === 'en' ? 2.4 : 1)) : 0
      return { ...piece, characters: piece.characters + more, pictures: [] }
    })
    for (const [at, piece] of pieces.entries()) {
      const { text } = pieceFile(random, piece, { lexicon, language })
      await world.write(join(folder, `${piece.slug}.md`), at < leaving ? withNotes(text) : text)
    }
    const slugs = pieces.filter(({ kind }) => kind !== 'filler').map(({ slug }) => slug)
    pages.push(`  - number: ${page}\n    stories: [${slugs.join(', ')}]`)
  }
  const facts = [
    `paper: ${language === 'en' ? 'The Weston Register' : '河湾日报'}`,
    'date: 2031-04-12',
    `language: ${language === 'en' ? 'en' : 'zh-CN'}`,
    `format: ${format}`,
    'pages:',
    ...pages
  ]
  await world.write(join(folder, 'issue.yaml'), `${facts.join('\n')}\n`)
}

/** A story with a note to its first paragraph and one to its last. */
function withNotes(text: string): string {
  const [front = '', copy = ''] = text.split(/\n---\n\n/, 2).map(part => part.trimEnd())
  const blocks = copy.split('\n\n')
  const isPlain = (block: string) => /^[^#:>|\-*\d<]/.test(block)
  const [first, last] = [blocks.findIndex(isPlain), blocks.findLastIndex(isPlain)]
  const noted = blocks.map((block, at) => {
    const name = at === first ? 'first' : at === last ? 'last' : undefined
    return name ? `${block}[^${name}]` : block
  })
  const notes = ['[^first]: GB/T 2031', '[^last]: GB/T 2030']
  return `${[`${front}\n---`, ...noted, ...notes].join('\n\n')}\n`
}
