import { fileURLToPath } from 'node:url'
import type { Random } from '../../bench/random.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { diskWorld } from '../../kit/disk.ts'

/** The sample's folder. */
export const sampleFolder = fileURLToPath(
  new URL('../../../manuscript/liaoyuan-2019-05', import.meta.url)
)

/** The sample's text as material for other pages: paragraphs in sentences, and clauses for heads. */
export interface Passages {
  readonly paragraphs: readonly (readonly string[])[]
  /** 6–18 characters each, none twice. */
  readonly clauses: readonly string[]
}

/** Takes the seven stories of the sample apart. */
export async function samplePassages(): Promise<Passages> {
  const issue = await preparedCopy(sampleFolder, diskWorld(), () => {})
  const blocks = issue?.stories.flatMap(story => story.blocks) ?? []
  const paragraphs = blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ text }) => sentencesOf(text))
  const clauses = paragraphs.flat().flatMap(clausesOf)
  return { paragraphs, clauses: [...new Set(clauses)] }
}

/** The items in another order (Fisher–Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one, two] = [order[at], order[other]]
    if (one === undefined || two === undefined) continue
    order[at] = two
    order[other] = one
  }
  return order
}

/** Parts after 。！？, but not inside quotation marks, book names or brackets. */
function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let open = ''
  for (const part of text.match(/[^。！？]+[。！？]*[”’）]*/g) ?? []) {
    open += part
    if (isBalanced(open)) {
      sentences.push(open.trim())
      open = ''
    }
  }
  return open.trim() === '' ? sentences : [...sentences, open.trim()]
}

function isBalanced(text: string): boolean {
  return ['“”', '‘’', '《》', '（）'].every(
    ([left = '', right = '']) => text.split(left).length === text.split(right).length
  )
}

/** Names of people stay out of the heads, which are put together by chance. */
function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(/[，。；：！？“”‘’（）《》、…]|——/)
    .map(clause => clause.trim())
    .filter(clause => /^[\p{Script=Han}0-9]{6,18}$/u.test(clause))
    .filter(clause => !/总书记|习近平|孙弘|巴音朝鲁|裴金红/.test(clause))
}
