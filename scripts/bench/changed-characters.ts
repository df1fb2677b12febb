import { join } from 'node:path'
import { ideograph } from '../kit/han.ts'
import type { World } from '../model/world.ts'

/**
 * The last Han character before a full stop, in a story of a page of a repeated issue, becomes the one that the story
 * begins with; the `time`-th time in another sentence.
 * @throws Error when no story of the page has a sentence left
 */
export async function changeOneCharacter(
  folder: string,
  page: number,
  world: World,
  time = 0
): Promise<void> {
  const names = (await world.list(folder)).filter(name => name.endsWith(`-copy-${page}.md`))
  for (const name of names) {
    const path = join(folder, name)
    const text = new TextDecoder().decode(await world.read(path))
    const [head = '', copy = ''] = text.split(/(?<=\n---\n)/)
    const [first = ''] = new RegExp(ideograph, 'u').exec(copy) ?? []
    const sentences = [...copy.matchAll(new RegExp(`(?!${first})${ideograph}。`, 'gu'))]
    const found = sentences[time % Math.max(1, sentences.length)]
    if (first === '' || !found) continue
    const [ending] = found
    const changed = `${first}。${copy.slice(found.index + ending.length)}`
    await world.write(path, head + copy.slice(0, found.index) + changed)
    return
  }
  throw new Error(`no story of page ${page} has a sentence`)
}
