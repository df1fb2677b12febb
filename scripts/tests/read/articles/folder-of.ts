import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Issue } from '../../../model/issue.ts'
import type { Problem } from '../../../model/problem.ts'
import type { Story } from '../../../model/story.ts'

/** A folder of articles in memory, read and brought into house style with its loss check. */
export interface ReadFolder {
  readonly issue: Issue | undefined
  readonly problems: readonly Problem[]
  /** `warning articles/draft a.md`. */
  readonly told: readonly string[]
  /** Of each article: headline, deck, byline, section, priority, and its blocks. */
  readonly stories: readonly ReadStory[]
}

/** An article as it would be printed. */
export interface ReadStory {
  readonly headline: string
  readonly deck?: string
  readonly byline?: string
  readonly section?: string
  readonly priority: number
  /** `paragraph Words`, `picture Caption <a.png>`. */
  readonly blocks: readonly string[]
}

/** Reads these files as the folder `山里` on a disk. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  wishes = {}
): Promise<ReadFolder> {
  const folder = '/p/山里'
  const paths = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content])
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const issue = await preparedCopy(folder, memoryWorld(Object.fromEntries(paths)), report, wishes)
  return {
    issue,
    problems,
    told: problems.map(({ code, severity, place }) =>
      [severity, code, place?.file.replace(/^.*山里\/?/, '')].join(' ')
    ),
    stories: (issue?.stories ?? []).map(read)
  }
}

function read({ meta, blocks }: Story): ReadStory {
  const { headline, byline, section, priority } = meta
  return {
    headline: headline.main,
    ...(headline.deck === undefined ? {} : { deck: headline.deck }),
    ...(byline === undefined ? {} : { byline }),
    ...(section === undefined ? {} : { section }),
    priority,
    blocks: blocks.map(({ kind, text, node }) => {
      const image = node.children.find(one => one.type === 'element' && one.tagName === 'img')
      const source = image?.type === 'element' ? ` <${image.properties.src}>` : ''
      return `${kind} ${text}${source}`.trimEnd()
    })
  }
}

/** A whole PNG of one black pixel. */
export const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  ),
  character => character.charCodeAt(0)
)
