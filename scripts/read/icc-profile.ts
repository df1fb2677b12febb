import type { PictureSpace } from '../model/story.ts'

/** What an embedded profile says of the colours of its picture. */
export type ProfileVerdict = 'srgb' | 'own' | 'broken'

/**
 * Judges a profile (ICC.1:2010, 7) by its header and its table of tags: whether it can be that of a picture in a space,
 * and whether it says no more than sRGB does. Curves and tables are left to who converts by them.
 */
export function profileVerdict(profile: Uint8Array, space: PictureSpace): ProfileVerdict {
  const tags = tagsOf(profile)
  if (!tags) return 'broken'
  const ownSpace = text(profile, 16)
  // A grey picture with the profile of its colour brothers has sRGB's curve, or none that means anything.
  if (space === 'grey' && ownSpace === 'RGB ' && isSrgb(tags)) return 'srgb'
  if (ownSpace !== spaces[space] || !hasAll(tags, space)) return 'broken'
  if (space === 'rgb') return isSrgb(tags) ? 'srgb' : 'own'
  return space === 'grey' && isSrgbCurve(tags.get('kTRC')) ? 'srgb' : 'own'
}

type Tags = ReadonlyMap<string, DataView>

const spaces: Readonly<Record<PictureSpace, string>> = { grey: 'GRAY', rgb: 'RGB ', cmyk: 'CMYK' }
const classes = ['scnr', 'mntr', 'prtr', 'spac']
const [headerBytes, tagBytes, mostTags, latestVersion] = [128, 12, 200, 4]

const matrixTags = ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']

function hasAll(tags: Tags, space: PictureSpace): boolean {
  if (tags.has('A2B0')) return true
  return space !== 'cmyk' && (space === 'rgb' ? matrixTags : ['kTRC']).every(tag => tags.has(tag))
}

/** The tags by their names; undefined where this is no profile, or is cut off. */
function tagsOf(profile: Uint8Array): Tags | undefined {
  if (profile.length < headerBytes + 4) return undefined
  const view = viewOf(profile, 0, profile.length)
  const size = view.getUint32(0)
  const isProfile = text(profile, 36) === 'acsp' && classes.includes(text(profile, 12))
  if (!isProfile || size > profile.length || view.getUint8(8) > latestVersion) return undefined
  const count = view.getUint32(headerBytes)
  if (count > mostTags || headerBytes + 4 + count * tagBytes > size) return undefined
  const tags = new Map<string, DataView>()
  for (let at = headerBytes + 4; tags.size < count; at += tagBytes) {
    const [offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8)]
    const name = text(profile, at)
    if (offset + length > size || length < 12 || tags.has(name)) return undefined
    tags.set(name, viewOf(profile, offset, length))
  }
  return tags
}

/** Colorants of sRGB under D50, X Y Z, as its profiles have them. */
const srgbColorants: Readonly<Record<string, readonly number[]>> = {
  rXYZ: [0.436, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7139]
}

function isSrgb(tags: Tags): boolean {
  const areSame = Object.entries(srgbColorants).every(([name, xyz]) => {
    const tag = tags.get(name)
    return (
      tag !== undefined &&
      tag.byteLength >= 20 &&
      xyz.every((value, at) => Math.abs(tag.getInt32(8 + 4 * at) / 65536 - value) < 0.003)
    )
  })
  // A table stands before the matrix wherever there is one.
  return areSame && !tags.has('A2B0') && isSrgbCurve(tags.get('rTRC'))
}

/** Whether half the signal is as light as in sRGB (IEC 61966-2-1: 21.4 %); a gamma of 2.2 is. */
function isSrgbCurve(tag: DataView | undefined): boolean {
  const half = tag && halfLight(tag)
  return half !== undefined && Math.abs(half - 0.214) < 0.01
}

/** What a curve makes of one half (ICC.1:2010, 10.5 and 10.15). */
function halfLight(tag: DataView): number | undefined {
  const kind = text(new Uint8Array(tag.buffer, tag.byteOffset, tag.byteLength), 0)
  if (kind === 'para') return parametricHalf(tag)
  if (kind !== 'curv') return undefined
  const count = tag.getUint32(8)
  if (count === 0) return 0.5
  if (12 + 2 * count > tag.byteLength) return undefined
  if (count === 1) return 0.5 ** (tag.getUint16(12) / 256)
  const [below, above] = [Math.floor((count - 1) / 2), Math.ceil((count - 1) / 2)]
  return (tag.getUint16(12 + 2 * below) + tag.getUint16(12 + 2 * above)) / 2 / 65535
}

const parameterCounts = [1, 3, 4, 5, 7]

function parametricHalf(tag: DataView): number | undefined {
  const form = tag.getUint16(8)
  const count = parameterCounts[form]
  if (count === undefined || 12 + 4 * count > tag.byteLength) return undefined
  const values = Array.from({ length: count }, (_, at) => tag.getInt32(12 + 4 * at) / 65536)
  const [gamma = 1, a = 1, b = 0, c = 0, , e = 0] = values
  // Every form known ends its straight part below one half.
  const added = form === 2 ? c : form === 4 ? e : 0
  return (a * 0.5 + b) ** gamma + added
}

function viewOf(bytes: Uint8Array, offset: number, length: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + offset, length)
}

function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
