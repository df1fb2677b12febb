import { type Layout, openConversion } from './little-cms.ts'
import { type Profile, readProfile, type UnreadProfile } from './read-profile.ts'

/** Why a profile cannot be used; what it says of itself goes with it. */
export type ProfileFault =
  | UnreadProfile
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'class'; readonly class: string }
  | { readonly kind: 'space'; readonly space: string }
  | { readonly kind: 'missing-tag'; readonly tag: string }
  /** LittleCMS refuses it, or what it makes of white and black is no print. */
  | { readonly kind: 'unusable' }

/** PDF 1.6 knows profiles up to this version (ICC.1:2004-10). */
const newest = 4.2
const inks: Layout = { space: 'CMYK', bytes: 1 }
const screen: Layout = { space: 'RGB', bytes: 1 }

/** What forbids bytes as the profile of a press: of class `prtr`, CMYK, with tables both ways; undefined if nothing. */
export async function profileFault(bytes: Uint8Array): Promise<ProfileFault | undefined> {
  const profile = readProfile(bytes)
  if (profile.kind !== 'profile') return profile
  return (
    headerFault(profile) ??
    missing(profile, ['A2B0', 'B2A0']) ??
    ((await separates(bytes)) ? undefined : { kind: 'unusable' })
  )
}

function headerFault(profile: Profile): ProfileFault | undefined {
  if (profile.class !== 'prtr') return { kind: 'class', class: profile.class }
  if (profile.space !== 'CMYK') return { kind: 'space', space: profile.space }
  if (!(Number(profile.version) <= newest)) return { kind: 'version', version: profile.version }
  return undefined
}

function missing({ tags }: Profile, asked: readonly string[]): ProfileFault | undefined {
  const tag = asked.find(name => !tags.has(name))
  return tag === undefined ? undefined : { kind: 'missing-tag', tag }
}

/** White is nearly bare paper, black much ink, and all four inks together darker than none. */
async function separates(bytes: Uint8Array): Promise<boolean> {
  const greys = Uint8Array.from([255, 255, 255, 0, 0, 0])
  const separated = await made('sRGB', screen, bytes, inks, greys)
  const shown = await made(bytes, inks, 'Lab', { space: 'Lab', bytes: 8 }, bareAndFull)
  if (!separated || !shown) return false
  const inkOf = (pixel: number) => sumOf(separated.subarray(pixel * 4, pixel * 4 + 4))
  return inkOf(0) <= 0.2 * 255 && inkOf(1) >= 255 / 2 && (shown[0] ?? 0) > (shown[3] ?? 100) + 10
}

const bareAndFull = Uint8Array.from([0, 0, 0, 0, 255, 255, 255, 255])

async function made(
  from: 'sRGB' | Uint8Array,
  fromLayout: Layout,
  to: 'Lab' | Uint8Array,
  toLayout: Layout,
  samples: Uint8Array
) {
  const blackPointCompensation = from === 'sRGB'
  const request = { from, fromLayout, to, toLayout, intent: 'relative' as const, isForFew: true }
  try {
    const conversion = await openConversion({ ...request, blackPointCompensation })
    const result = conversion?.convert(samples)
    conversion?.close()
    return result
  } catch (fault) {
    if (fault instanceof WebAssembly.RuntimeError) return undefined
    throw fault
  }
}

function sumOf(samples: ArrayLike<number>): number {
  return Array.from(samples).reduce((sum, sample) => sum + sample, 0)
}
