import type { Metadata } from 'sharp'
import type { PictureOriginal, PictureSpace } from '../model/story.ts'
import { profileVerdict } from './icc-profile.ts'

/** How the colours of a picture's file are told. */
export interface PictureColour extends Omit<PictureOriginal, 'bytes'> {
  /** Every program shows the file as it is meant: sRGB or grey in 8 bits, upright. */
  readonly isPlain: boolean
  /** Its profile is none of such a picture, and nothing can be converted by it. */
  readonly isProfileBroken: boolean
}

/** Reads it from a picture's header. */
export function pictureColour(header: Metadata): PictureColour {
  const space = spaceOf(header.space)
  const verdict = header.icc ? profileVerdict(header.icc, space) : 'srgb'
  const isUpright = (header.orientation ?? 1) === 1
  const is8Bit = header.depth === 'uchar'
  return {
    space,
    ...(header.icc && verdict === 'own' ? { profile: new Uint8Array(header.icc) } : {}),
    isPlain: space !== 'cmyk' && verdict === 'srgb' && isUpright && is8Bit,
    isProfileBroken: verdict === 'broken'
  }
}

function spaceOf(space: string): PictureSpace {
  if (space === 'cmyk') return 'cmyk'
  return space === 'b-w' || space === 'grey16' ? 'grey' : 'rgb'
}
