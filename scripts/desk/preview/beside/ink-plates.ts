import type { World } from '../../../model/world.ts'

/** A picture of a page's ink: one plate, all of it together, or how it will look. */
export interface PlateView {
  readonly page: number
  /** The ink's name, `ink` or `proof`. */
  readonly name: string
  /** Below the desk's own address. */
  readonly path: string
  /** Another one when the picture is another. */
  readonly hash: string
}

/** The plates that stand beside an output; none where `duikai separations` has not made them. */
export async function inkPlates(output: string, world: World): Promise<readonly PlateView[]> {
  const folders = ['plates', 'ink', 'proof'] as const
  const found = await Promise.all(
    folders.map(async folder => {
      const names = await world.list(`${output}-separations/${folder}`).catch(() => [])
      return Promise.all(names.map(name => plateView(folder, name, output, world)))
    })
  )
  return found.flat(2).filter(one => one !== undefined)
}

async function plateView(
  folder: 'plates' | 'ink' | 'proof',
  name: string,
  output: string,
  world: World
): Promise<PlateView | undefined> {
  const [, page, ink] = /^(\d+)(?:-([\p{L}\p{N}-]+))?\.png$/u.exec(name) ?? []
  if (page === undefined || (folder === 'plates') !== (ink !== undefined)) return undefined
  const hash = await world.stamp(`${output}-separations/${folder}/${name}`).catch(() => undefined)
  if (hash === undefined) return undefined
  const path = `separations/${folder}/${encodeURIComponent(name)}`
  return { page: Number(page), name: ink ?? folder, path, hash: encodeURIComponent(hash) }
}

/** The bytes of a plate that is listed. */
export async function plateBytes(
  path: string,
  output: string,
  world: World
): Promise<Uint8Array | undefined> {
  const plate = (await inkPlates(output, world)).find(one => one.path === path)
  return (
    plate &&
    world.read(`${output}-separations/${decodeURIComponent(path.slice('separations/'.length))}`)
  )
}
