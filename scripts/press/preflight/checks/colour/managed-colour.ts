import type { DrawnCheck } from '../../check.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import type { ColourSpace } from '../../walk/colour-space.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { intentProfile } from '../intent/press-intents.ts'
import { colouredFor } from '../painted-colours.ts'
import { lightKind } from './light-colour.ts'

/** Colours under profiles of their own are converted by the printer’s program, in ways that nobody has seen. */
export const managedColour: DrawnCheck = {
  code: 'preflight/managed-colour',
  group: 'colour',
  looksAt: 'drawn',
  severity: ({ colour, standard }) => {
    if (colour !== 'cmyk') return undefined
    return standard === 'PDF/X-1a:2003' ? 'error' : 'warning'
  },
  look: (drawn, { file, demand: { preset } }) => {
    const space = spacesOf(drawn).find(
      one => lightKind(one) === 'managed' || isOtherPress(one, file)
    )
    if (!space) return []
    const what = words[drawn.kind]
    return [
      {
        kind: drawn.kind,
        box: drawn.seen ?? drawn.box,
        object: drawn.kind === 'picture' ? drawn.picture : drawn.object,
        message: {
          en: `${what.en} under a profile of its own (${space.kind}) and will be turned into inks by the printer’s program.`,
          zh: `${what.zh}带自己的色彩特性（${space.kind}），要由印刷厂的程序转成油墨。`
        },
        hint: {
          en: `Convert it to CMYK by the profile of ${preset.name}, black as black ink alone.`,
          zh: `请按 ${preset.name} 的色彩特性文件转为 CMYK，黑色只用黑墨。`
        }
      }
    ]
  }
}

const words = {
  text: { en: 'Text is in a colour', zh: '有文字的颜色' },
  path: { en: 'A rule or an area is in a colour', zh: '有线条或色块的颜色' },
  picture: { en: 'A picture is', zh: '有图片' },
  shading: { en: 'A shading is', zh: '有渐变' },
  group: { en: 'A group is', zh: '有编组' }
} as const

/** Inks under the profile of another press are converted like colours of light, black too. */
function isOtherPress(space: ColourSpace, file: OpenedFile): boolean {
  if (space.kind === 'Indexed') return isOtherPress(space.base, file)
  if (space.kind !== 'ICCBased' || space.parts !== 4) return false
  const [own, press] = [space.profile && file.plain(space.profile), intentProfile(file)]
  return !own || !press || Buffer.compare(own, press) !== 0
}

function spacesOf(drawn: Drawn): readonly ColourSpace[] {
  switch (drawn.kind) {
    case 'text':
    case 'path':
      return colouredFor(drawn).map(({ space }) => space)
    case 'picture':
      return drawn.space ? [drawn.space] : colouredFor(drawn).map(({ space }) => space)
    case 'shading':
      return [drawn.space]
    case 'group':
      return []
  }
}
