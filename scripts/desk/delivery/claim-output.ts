import type { Problem, Report, Words } from '../../model/problem.ts'
import type { Standing, World } from '../../model/world.ts'
import { madeIn, markName } from './output-mark.ts'

/** What file managers leave in any folder that was looked at; it makes no folder somebody's. */
export const litter = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory)$/i

/**
 * Says which files of an output folder are ours to replace: none in a new or empty one, those that its mark names
 * in one that we made. Undefined, with a problem reported, for any other folder and where something is in the way of
 * what will be written: files, or folders as `pages/`.
 */
export async function claimOutput(
  folder: string,
  places: readonly string[],
  world: World,
  report: Report
): Promise<readonly string[] | undefined> {
  const standing = await world.look(folder)
  if (standing === undefined) return []
  if (standing !== 'folder') {
    report(noFolder(folder, standing))
    return undefined
  }
  // An edition that was made again stands in a folder of its own, with a mark of its own.
  const names = (await world.list(folder)).filter(
    name => !litter.test(name) && !/^edition-\d+$/.test(name)
  )
  const made = names.length === 0 ? [] : await madeIn(folder, world)
  if (made === undefined) {
    report(notOurs(folder))
    return undefined
  }
  return (await isFree(folder, [...places, markName], made, world, report)) ? made : undefined
}

/** Whether each place can be written without touching what is not ours; what is in the way is reported. */
async function isFree(
  folder: string,
  places: readonly string[],
  made: readonly string[],
  world: World,
  report: Report
): Promise<boolean> {
  const ours = new Set(made)
  const blocked = new Set<string>()
  for (const place of places) {
    const parts = place.split('/').filter(part => part !== '')
    for (const [at] of parts.entries()) {
      const part = parts.slice(0, at + 1).join('/')
      const standing = await world.look(`${folder}/${part}`)
      if (standing === undefined) break
      const isFile = at === parts.length - 1 && !place.endsWith('/')
      const gives = isFile ? ours.has(part) && standing !== 'folder' : standing === 'folder'
      if (!gives) {
        blocked.add(part)
        break
      }
    }
  }
  for (const part of blocked) report(inTheWay(`${folder}/${part}`))
  return blocked.size === 0
}

const standings: Readonly<Record<Exclude<Standing, 'folder'>, Words>> = {
  file: { en: 'a file', zh: '一个文件' },
  link: { en: 'a link', zh: '一个链接' },
  other: { en: 'something that is no folder', zh: '别的东西' }
}

function noFolder(folder: string, standing: Exclude<Standing, 'folder'>): Problem {
  const what = standings[standing]
  return {
    code: 'output/no-folder',
    severity: 'error',
    place: { file: folder },
    message: {
      en: `Where the output should go stands ${what.en}.`,
      zh: `应放成品的地方是${what.zh}，不是文件夹。`
    },
    hint: elsewhere
  }
}

function notOurs(folder: string): Problem {
  return {
    code: 'output/not-ours',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'The output folder holds files that Duikai did not make; nothing in it was touched.',
      zh: '输出文件夹里有不是对开生成的文件，未作任何改动。'
    },
    hint: elsewhere
  }
}

function inTheWay(path: string): Problem {
  return {
    code: 'output/in-the-way',
    severity: 'error',
    place: { file: path },
    message: {
      en: 'This is in the way of the output, and Duikai did not make it; it was not touched.',
      zh: '它占着成品的位置，又不是对开生成的；未作改动。'
    },
    hint: {
      en: 'Move it elsewhere or rename it, or choose another folder with --output.',
      zh: '请把它移走或改名，或用 --output 另选文件夹。'
    }
  }
}

const elsewhere: Words = {
  en: 'Move it elsewhere or rename it, or choose another folder with --output.',
  zh: '请把它移走或改名，或用 --output 另选文件夹。'
}
