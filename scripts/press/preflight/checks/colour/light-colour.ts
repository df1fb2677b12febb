import type { ColourSpace } from '../../walk/colour-space.ts'

/** How a colour is told that is light and no ink: by no profile at all, or by one of its own. */
export type LightKind = 'device' | 'managed'

/** Whether a space is of light; undefined where it is of inks. Of lists of colours and patterns what they hold counts. */
export function lightKind(space: ColourSpace | undefined): LightKind | undefined {
  switch (space?.kind) {
    case 'DeviceRGB':
      return 'device'
    case 'CalRGB':
    case 'CalGray':
    case 'Lab':
      return 'managed'
    case 'ICCBased':
      return space.parts === 4 ? undefined : 'managed'
    case 'Indexed':
    case 'Pattern':
      return lightKind(space.base)
    case 'Separation':
    case 'DeviceN':
    case 'DeviceGray':
    case 'DeviceCMYK':
    case 'Unknown':
    case undefined:
      return undefined
  }
}
