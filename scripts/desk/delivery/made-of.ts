import type { FaceSource } from '../../model/style.ts'
import type { World } from '../../model/world.ts'

/** Duikai's own version and those of the packages that a style's faces come from. */
export async function madeOf(
  faces: readonly Pick<FaceSource, 'path'>[],
  { root, world }: { readonly root: string; readonly world: World }
): Promise<Readonly<Record<string, string>>> {
  const text = new TextDecoder().decode(await world.read(`${root}/package.json`))
  const { version, dependencies = {} } = JSON.parse(text) as Manifest
  const packages = new Set(faces.flatMap(({ path }) => inPackage.exec(path)?.[1] ?? []))
  const known = [...packages].sort().flatMap(name => {
    const found = dependencies[name]
    return found === undefined ? [] : [[name, found] as const]
  })
  return { duikai: version, ...Object.fromEntries(known) }
}

const inPackage = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

interface Manifest {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}
