import type { World } from '../model/world.ts'
import { openShelf } from './cache.ts'
import { sha256Hex } from './hash.ts'

/** What is kept for one owner, such as an issue, in places of a store that never grows past them. */
export interface KeptPlaces {
  /** Opens a place: what is kept there is given for its own key alone, of this program. */
  readonly open: (place: number) => Promise<(key: string) => Uint8Array | undefined>
  /** Takes the place of what was kept there; a disk that refuses is let be. */
  readonly put: (place: number, key: string, bytes: Uint8Array) => Promise<void>
}

/** A store: its kind, and how many places all owners share. */
export interface PlacesWanted {
  readonly kind: string
  readonly most: number
  readonly owner: string
  /** What makes things of one program useless to another. */
  readonly program: string
}

/** Length of a key, in hexadecimal digits. */
const keyLength = 64

/** Opens the places of an owner in the given cache; an entry that is damaged is as none. */
export function openKeptPlaces(
  world: World,
  cacheFolder: string,
  { kind, most, owner, program }: PlacesWanted
): KeptPlaces {
  const shelf = openShelf(world, cacheFolder, kind)
  const first = Number.parseInt(sha256Hex(owner).slice(0, 8), 16)
  const placeOf = (place: number) => [`place ${(first + place) % most}`]
  const keyOf = (key: string) => sha256Hex(`${program} ${key}`)
  return {
    open: async place => {
      const entry = await shelf.find(placeOf(place))
      const kept = entry && new TextDecoder().decode(entry.subarray(0, keyLength))
      return key => (kept === keyOf(key) ? entry?.subarray(keyLength) : undefined)
    },
    put: (place, key, bytes) =>
      shelf.put(placeOf(place), Buffer.concat([Buffer.from(keyOf(key)), bytes]))
  }
}
