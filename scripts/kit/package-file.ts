import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Where a file of an installed package lies: looked for as Node does, in `root/node_modules` and in those of the
 * folders above, so that it is found too where Duikai is itself a package. `address` is `package/file` or
 * `@scope/package/file`; a file in no package is answered as if it lay in the nearest folder.
 */
export function packageFile(address: string, root: string): string {
  const nearest = join(root, 'node_modules')
  const folders = createRequire(join(root, 'package.json')).resolve.paths(address) ?? []
  const found = [nearest, ...folders].find(folder => existsSync(join(folder, address)))
  return join(found ?? nearest, address)
}
