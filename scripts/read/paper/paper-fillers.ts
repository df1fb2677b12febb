import { join, relative, sep } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem, Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type FiledText, readStories } from '../filed-stories.ts'
import type { PaperAbove } from './paper-above.ts'

/**
 * Reads the fillers that a paper keeps for all its issues, each a story of kind filler whatever it calls itself; a
 * story of the same name in the issue's folder, one of `own`, stands before it. Problems name files from `base`.
 */
export async function readFillers(
  above: PaperAbove | 'broken' | undefined,
  issue: string,
  own: readonly string[],
  base: string,
  world: World,
  report: Report
): Promise<readonly FiledText[]> {
  if (above === undefined || above === 'broken' || above.fillers === undefined) return []
  const { folder: home, fillers } = above
  const place = above.given.valuePlace(['fillers'])
  const folder = join(home, fillers)
  const way = relative(home, folder)
  const names = way === '' || way.startsWith('..') ? undefined : await namesIn(folder, world)
  if (names === undefined) {
    report({ ...noFolder(fillers), place: { ...place, file: above.file } })
    return []
  }
  const slugs = names
    .filter(name => name.endsWith('.md') && !name.startsWith('.'))
    .map(name => name.slice(0, -'.md'.length))
    .filter(slug => !own.includes(slug))
  const read = await readStories(folder, slugs, world, report, base)
  return read.map(({ story, text }) => ({
    story: {
      ...story,
      path: relative(issue, join(folder, `${story.slug}.md`))
        .split(sep)
        .join('/'),
      meta: { ...story.meta, kind: 'filler' }
    },
    text
  }))
}

async function namesIn(folder: string, world: World): Promise<readonly string[] | undefined> {
  try {
    return (await world.look(folder)) === undefined ? undefined : await world.list(folder)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return undefined
  }
}

function noFolder(fillers: string): Omit<Problem, 'place'> {
  return {
    code: 'issue/no-fillers',
    severity: 'error',
    message: {
      en: `There is no folder “${fillers}” beside paper.yaml.`,
      zh: `paper.yaml 旁边没有文件夹“${fillers}”。`
    },
    hint: {
      en: 'Make the folder and put fillers into it, a Markdown file each; or delete this line.',
      zh: '请建这个文件夹，把补白稿放进去，一篇一个 Markdown 文件；或删去这一行。'
    }
  }
}
