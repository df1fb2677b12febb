import { join } from 'node:path'
import type { World } from '../model/world.ts'
import type { SignStory } from './sign-sentences.ts'

/** Texts of one line that a page prints in its furniture, heads, bylines and captions. */
export interface SignPage {
  readonly story: SignStory
  readonly fields: readonly string[]
}

/** How many texts of one line a page takes. */
export const fieldsOfPage = 4 + 5 * 3

/**
 * Writes an issue of one page: a story of sentences with signs, and five of plain words, of `characters` in
 * all, that fill the page; their heads, decks and bylines, a caption and its credit, the paper's name and the
 * page's are texts with signs.
 */
export async function writeSignPage(
  { story, fields }: SignPage,
  characters: number,
  folder: string,
  world: World
): Promise<void> {
  const [paper = '', name = '', caption = '', credit = '', ...heads] = fields
  const write = (file: string, text: string) => world.write(join(folder, file), text)
  await write(
    'issue.yaml',
    `paper: ${paper}\ndate: 2031-05-06\nformat: duikai\npages:\n  - number: 2\n    name: ${name}\n`
  )
  await write('pictures/canal.svg', picture)
  await write('signs.md', file({ headline: '各种符号', priority: '1' }, story.copy))
  for (const [at, share] of shares.entries()) {
    const [headline = '', deck = '', byline = ''] = heads.slice(3 * at, 3 * at + 3)
    const shown =
      at === 0 ? `::picture[${caption}]{src="pictures/canal.svg" credit="${credit}"}\n\n` : ''
    const copy = shown + plainCopy(Math.round(characters * share), at)
    await write(`plain-${at}.md`, file({ headline, deck, byline, priority: String(at + 2) }, copy))
  }
}

/** Ruled headlines lie: poppler reads upright ones across their lines. */
function file(front: Readonly<Record<string, string>>, copy: string): string {
  const lines = Object.entries(front).map(([key, text]) => `${key}: ${text}`)
  return ['---', 'kind: news', 'headStyle: ruled', ...lines, '---', '', copy, ''].join('\n')
}

/** Paragraphs of 90 to 170 characters, in each story from another place of the words. */
function plainCopy(characters: number, story: number): string {
  const paragraphs: string[] = []
  let at = story * 7
  for (let rest = characters; rest > 0; ) {
    const length = Math.min(rest, 90 + ((story * 37 + rest) % 80))
    paragraphs.push(`${words.repeat(4).slice(at % words.length, (at % words.length) + length)}。`)
    at += length
    rest -= length
  }
  return paragraphs.join('\n\n')
}

const shares = [0.34, 0.26, 0.2, 0.12, 0.08]

const words =
  '县里的水渠修了三年今年春天总算通了水村里人都到渠边来看渠长十二里从河湾镇的老闸口一直修到北坡的梯田边上乡亲们都出了力一锹一锹挖一筐一筐抬没有一个人叫过苦如今水到了地头大家脸上都有了笑容'

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#999"/></svg>'
