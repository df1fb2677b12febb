import { join } from 'node:path'
import type { Example } from '../../../desk/explained/explanation.ts'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import { readStyle } from '../../../read/style.ts'

/**
 * The problems of a small issue in which a piece stands at its place: read, edited and dressed, not
 * made up. All of it is right but for the piece.
 */
export async function problemsOf(place: Example['in'], piece: string): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const folder = '/p/manuscript/x'
  const files = Object.entries(filesWith(place, piece))
  const world = memoryWorld(
    Object.fromEntries(files.map(([name, text]) => [`${folder}/${name}`, text]))
  )
  const issue = await preparedCopy(folder, world, report)
  if (issue) {
    const facts = place === 'style' ? { ...issue.facts, style: 'dangbao' } : issue.facts
    await readStyle(projectFolder, facts, place === 'style' ? withSet(piece) : diskWorld(), report)
  }
  return problems
}

function filesWith(place: Example['in'], piece: string): Record<string, string | Uint8Array> {
  const story = (front: string, copy: string) => `---\n${front}\n---\n\n${copy}\n`
  const own: Record<Example['in'], Record<string, string>> = {
    front: { 'a.md': story(piece, copy) },
    copy: { 'a.md': story('headline: 渠水到村', piece) },
    story: { 'a.md': `${piece}\n` },
    'issue.yaml': { 'issue.yaml': factsWith(piece) },
    pins: { 'issue.yaml': factsWith(`pages:\n${piece}`) },
    'corrections.yaml': { 'corrections.yaml': `${piece}\n` },
    style: {},
    article: { 'a.md': `${piece}\n` }
  }
  const issue = { 'issue.yaml': factsWith(''), 'a.md': story('headline: 渠水到村', copy) }
  return {
    ...(place === 'article' ? {} : issue),
    'pictures/hall.png': onePixel,
    'pictures/hall.gif': oneGifPixel,
    'pictures/empty.png': '',
    'pictures/broken.png': onePixel.slice(0, 40),
    'pictures/script.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    ...own[place]
  }
}

const copy = '村里的水渠修了三年，今年通了水，村里人都来看。\n\n渠从老闸口  \n北坡走。'

const facts: Readonly<Record<string, string>> = {
  paper: 'paper: 河湾日报',
  date: 'date: 2026-11-26',
  format: 'format: sikai',
  pages: 'pages:\n  - number: 1'
}

/** A right issue.yaml, with the keys of a piece in place of its own. */
function factsWith(piece: string): string {
  const keys = [...piece.matchAll(/^([a-z]+):/gm)].map(([, key]) => key)
  const rest = Object.keys(facts).filter(key => !keys.includes(key))
  return [piece, ...rest.map(key => facts[key])].join('\n')
}

/** The house's styles on the disk, with a line more in one style set. */
function withSet(line: string): World {
  const world = diskWorld()
  const path = join(projectFolder, 'styles/sets/dangbao.css')
  return {
    ...world,
    read: async (name, mostBytes) => {
      const bytes = await world.read(name, mostBytes)
      const text =
        name === path && new TextDecoder().decode(bytes).replace(/\}\s*$/, `}\n:root { ${line} }`)
      return text ? new TextEncoder().encode(text) : bytes
    }
  }
}

/** A whole GIF of one pixel. */
const oneGifPixel = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  character => character.charCodeAt(0)
)

/** A whole PNG of one black pixel. */
const onePixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  ),
  character => character.charCodeAt(0)
)
