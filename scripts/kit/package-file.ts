import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { World } from '../model/world.ts'

/**
 * Where a file of an installed package lies: looked for as Node does, in `root/node_modules` and in those of the
 * folders above, so that it is found too where Duikai is itself a package. `address` is `package/file` or
 * `@scope/package/file`; a file in no package is answered as if it lay in the nearest folder.
 */
export async function packageFile(address: string, root: string, world: World): Promise<string> {
  const nearest = join(root, 'node_modules', address)
  const folders = createRequire(join(root, 'package.json')).resolve.paths(address) ?? []
  for (const path of [nearest, ...folders.map(folder => join(folder, address))])
    if ((await world.realPath(path)) !== undefined) return path
  return nearest
}
