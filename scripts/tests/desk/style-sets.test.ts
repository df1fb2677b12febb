import { expect, test } from 'vitest'
import { readyFaces } from '../../desk/faces.ts'
import { preparedCopy } from '../../desk/prepared-copy.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import { makeUp } from '../../makeup/make-up.ts'
import { readStyle } from '../../read/style.ts'
import { rulerOf } from '../../typeset/ruler.ts'
import { present, sampleFolder, throwing } from '../press/sample.ts'

const world = diskWorld()

test.each(['党报', '都市报', '副刊', '纪念'])(
  'the real page is made up anew in the style %s, its stories unpinned',
  async name => {
    const issue = present(await preparedCopy(sampleFolder, world, throwing))
    const pages = issue.facts.pages.map(page => ({
      ...page,
      pins: page.pins.map(({ story, place }) => ({ story, place }))
    }))
    const unpinned = { ...issue, facts: { ...issue.facts, style: name, pages } }
    const style = present(await readStyle(projectFolder, unpinned.facts, world, throwing))
    const cache = openCache(world, cacheFolder, 'faces')
    const faces = await readyFaces(unpinned, style, world, cache, throwing)
    const options = { lock: undefined, relayout: 'all' as const }
    const made = makeUp(unpinned, style, rulerOf(faces, style.roles), options, throwing)
    expect(made.pages.map(page => page.set.frames.length)).toEqual([7])
  }
)
