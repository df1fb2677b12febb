import { type BrowserContent, browserContent } from '../../kit/browser-content.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { ownProgram } from '../../kit/own-program.ts'
import type { World } from '../../model/world.ts'
import type { BuildRequest } from '../build-input.ts'
import { workFolder } from '../delivery/own-names.ts'
import { type AskedOfDisk, answerNow } from './asked-of-disk.ts'
import { type BuildRecord, browserWish, recordShelf } from './build-record.ts'

/** How what all issues share is read again: the house's files and faces, and the browser. */
export interface SharedReading {
  readonly answer: (asked: Omit<AskedOfDisk, 'answer'>, world: World) => Promise<string>
  readonly browser: (wish: string) => Promise<BrowserContent | undefined>
}

/** Each time byte by byte, as for one issue. */
export const readAnew: SharedReading = {
  answer: answerNow,
  browser: wish => browserContent(wish, cacheFolder, 'reading')
}

/**
 * For many issues that one process makes one after another: byte by byte for the first of them, and again for a file
 * that was touched meanwhile. The browser is read once, as it is opened once.
 */
export function readOnce(): SharedReading {
  const answers = new Map<string, Promise<string>>()
  const browsers = new Map<string, ReturnType<SharedReading['browser']>>()
  return {
    answer: async (asked, world) => {
      const { question, path, most } = asked
      if (question !== 'content') return answerNow(asked, world)
      const stamp = await world.stamp(path).catch(() => 'none')
      const key = `${path} ${most} ${stamp}`
      const answer = answers.get(key) ?? answerNow(asked, world)
      answers.set(key, answer)
      return answer
    },
    browser: wish => {
      const content = browsers.get(wish) ?? readAnew.browser(wish)
      browsers.set(wish, content)
      return content
    }
  }
}

/**
 * The record of a build that stands as it would be made: program, browser, whatever it read and all that it wrote are
 * what they were, byte for byte. Undefined where anything is other, or where a build was cut short or is at work.
 */
export async function standingBuild(
  request: BuildRequest,
  output: string,
  world: World,
  shared: SharedReading = readAnew
): Promise<BuildRecord | undefined> {
  const record = await recordShelf(world).find(request)
  if (!record || record.program !== ownProgram()) return undefined
  if ((await world.look(workFolder(output))) !== undefined) return undefined
  const isAsked = (ask: SharedReading['answer']) => {
    return ({ answer, ...one }: AskedOfDisk) => {
      return async () => (await ask(one, world)) === answer
    }
  }
  const isWritten =
    ({ path, sha256 }: BuildRecord['files'][number]) =>
    async () => {
      const bytes = await world.read(`${output}/${path}`).catch(() => undefined)
      return bytes !== undefined && sha256Hex(bytes) === sha256
    }
  // What people change is asked first, alone; faces and browser are large files.
  const isOwn = ({ path }: AskedOfDisk) => path.startsWith(request.folder)
  if (!(await areAll(record.asked.filter(isOwn).map(isAsked(answerNow))))) return undefined
  const [browser, isRest] = await Promise.all([
    shared.browser(browserWish(request)),
    areAll([
      ...record.files.map(isWritten),
      ...record.asked.filter(one => !isOwn(one)).map(isAsked(shared.answer))
    ])
  ])
  return isRest && browser?.hash === record.browser.hash ? record : undefined
}

/** Asks a few at a time, and none any more after the first that is not so. */
async function areAll(questions: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  const waiting = [...questions]
  let isSo = true
  const ask = async () => {
    for (let next = waiting.shift(); isSo && next; next = waiting.shift()) {
      if (!(await next())) isSo = false
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  return isSo
}
