import type { BrowserContent } from '../../kit/browser-content.ts'
import { type CacheParts, openShelf } from '../../kit/cache.ts'
import { cacheFolder } from '../../kit/folders.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import type { WrittenFile } from '../build.ts'
import type { BuildRequest } from '../build-input.ts'
import type { IssueChanges } from '../changes/issue-changes.ts'
import type { AskedOfDisk } from './asked-of-disk.ts'

/** A build that went well: all that it depended on, and all that it left. */
export interface BuildRecord {
  readonly program: string
  readonly browser: BrowserContent
  /** The issue's files, the house's own, its faces: whatever was asked of the disk. */
  readonly asked: readonly AskedOfDisk[]
  /** By their path in the output folder. */
  readonly files: readonly (WrittenFile & { readonly sha256: string })[]
  readonly problems: readonly Problem[]
  readonly facts: IssueFacts
  readonly storyCount: number
  readonly changes: IssueChanges
}

/** Where the record of builds that are asked for so is kept, in the cache. */
export function recordShelf(world: World): {
  readonly find: (request: BuildRequest) => Promise<BuildRecord | undefined>
  readonly put: (request: BuildRequest, record: BuildRecord) => Promise<void>
} {
  const shelf = openShelf(world, cacheFolder, 'builds')
  return {
    find: async request => {
      const bytes = await shelf.find(keyOf(request))
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as BuildRecord)
    },
    put: (request, record) =>
      shelf.put(keyOf(request), new TextEncoder().encode(JSON.stringify(record)))
  }
}

/** Which browser is wished for, as `openBrowser` takes it. */
export function browserWish({ browser }: Pick<BuildRequest, 'browser'>): string {
  return browser ?? process.env.DUIKAI_BROWSER ?? ''
}

/** All that is asked for; a layout made anew stands for what would be kept from then on. */
function keyOf(request: BuildRequest): CacheParts {
  const { folder, output, root, draft, vertical, press = {}, wishes = {} } = request
  const asked = {
    folder,
    output,
    root,
    draft,
    vertical,
    press,
    wishes,
    browser: browserWish(request)
  }
  return ['1', JSON.stringify(asked)]
}
