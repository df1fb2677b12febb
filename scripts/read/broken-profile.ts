import type { Place, Problem } from '../model/problem.ts'
import type { PictureSpace } from '../model/story.ts'

/** Tells that the colours of a picture are taken as sRGB, or as the printer's, for its own profile is none. */
export function brokenProfile(name: string, place: Place, space: PictureSpace = 'rgb'): Problem {
  const taken = space === 'cmyk' ? cmyk : srgb
  return {
    code: 'press/picture-profile-broken',
    severity: 'warning',
    place,
    message: {
      en: `The colour profile in the picture “${name}” cannot be used; its colours are taken as ${taken.en}.`,
      zh: `图片“${name}”内嵌的色彩配置文件不能用，其颜色按${taken.zh}处理。`
    },
    hint: {
      en: 'Open it in the program that it comes from, convert it to sRGB and save it again.',
      zh: '请在原软件中打开，转换为 sRGB 后重新保存。'
    }
  }
}

const srgb = { en: 'sRGB', zh: ' sRGB ' }
const cmyk = { en: 'those of the press that prints them', zh: '付印所用的油墨' }
