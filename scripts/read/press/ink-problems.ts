import type { Rgb, TokenInk } from '../../model/ink-table.ts'
import type { PressPreset, SpotColour } from '../../model/press-order.ts'
import type { Place, Problem, Words } from '../../model/problem.ts'
import type { StyleColour } from '../../model/style.ts'

/** Why inks cannot be printed as they are written. */
export type InksFault = 'form' | 'too-much' | 'not-neutral'

/** A colour of the style that does not say its inks. */
export function withoutInks(token: string, rgb: Rgb, place: Place): Problem {
  const isGrey = new Set(rgb).size === 1
  const example = isGrey ? `0 0 0 ${Math.round((1 - rgb[0] / 255) * 100)}` : '0 100 100 10'
  return {
    code: 'press/token-without-inks',
    severity: 'warning',
    place,
    message: {
      en: `--${token} does not say its inks; the colour profile finds some, and the same colour of another paper may get others.`,
      zh: `--${token} 没有写明用墨，改由色彩特性文件换算，印出来可能与别处的同一颜色不同。`
    },
    hint: {
      en: `Write its inks below it in the same file, percent of cyan, magenta, yellow, black: --${token}-ink: ${example};`,
      zh: `请在同一文件里、它的下面写明青、品红、黄、黑的百分数，如：--${token}-ink: ${example};`
    }
  }
}

/** Inks that cannot be printed as they are written. */
export function unfitInks(
  token: string,
  { value, place }: NonNullable<StyleColour['inks']>,
  fault: InksFault,
  preset: PressPreset
): Problem {
  return {
    code: 'press/token-inks',
    severity: 'error',
    place,
    ...inksWords(token, value, preset)[fault]
  }
}

function inksWords(
  token: string,
  value: string,
  { name, totalInk }: PressPreset
): Readonly<Record<InksFault, Pick<Problem, 'message' | 'hint'>>> {
  return {
    form: {
      message: {
        en: `--${token}-ink has the value “${value}”.`,
        zh: `--${token}-ink 的值“${value}”不合用。`
      },
      hint: {
        en: `Write four numbers from 0 to 100, percent of cyan, magenta, yellow, black: --${token}-ink: 0 100 100 10;`,
        zh: `请写 0 到 100 的四个数，依次为青、品红、黄、黑的百分数：--${token}-ink: 0 100 100 10;`
      }
    },
    'too-much': {
      message: {
        en: `--${token}-ink asks for more ink in all than ${name} takes, ${totalInk} %.`,
        zh: `--${token}-ink 的总墨量超过“${name}”的限度 ${totalInk}%。`
      },
      hint: {
        en: `Lower the four numbers until they add up to ${totalInk} at most.`,
        zh: `请减小四个数，使它们相加不超过 ${totalInk}。`
      }
    },
    'not-neutral': {
      message: {
        en: `--${token} is black, white or grey, and --${token}-ink would print it in coloured inks.`,
        zh: `--${token} 是黑、白或灰，--${token}-ink 却要用彩墨来印。`
      },
      hint: {
        en: `Write black alone: --${token}-ink: 0 0 0 100; for black, 0 0 0 0 for white.`,
        zh: `请只用黑墨：黑写 --${token}-ink: 0 0 0 100; 白写 0 0 0 0。`
      }
    }
  }
}

/** Two tokens of one colour that ask for different inks. */
export function twoInksForOne(first: string, { token, place }: TokenInk): Problem {
  return {
    code: 'press/token-inks',
    severity: 'error',
    place,
    message: {
      en: `--${token} and --${first} are one colour on the page, and their inks differ.`,
      zh: `--${token} 与 --${first} 在版面上是同一颜色，用墨却不同。`
    },
    hint: {
      en: `Give --${token}-ink the value of --${first}-ink, or one of the two another colour.`,
      zh: `请让 --${token}-ink 与 --${first}-ink 相同，或给其中一个换颜色。`
    }
  }
}

/** A colour of the style that no press file can be made of. */
export function unreadColour(token: string, value: string, place: Place): Problem {
  return {
    code: 'press/token-colour',
    severity: 'error',
    place,
    message: {
      en: `--${token} is “${value}”, which cannot be brought into inks.`,
      zh: `--${token} 的值“${value}”无法换算成油墨。`
    },
    hint: {
      en: `Write a colour that lets nothing through, such as --${token}: #b8141a;`,
      zh: `请写不透明的颜色，如 --${token}: #b8141a;`
    }
  }
}

/** A spot colour that is no colour of the style. */
export function noSpot({ token, place }: SpotColour, tokens: readonly string[]): Problem {
  const list: Words =
    tokens.length > 0
      ? { en: tokens.join(', '), zh: tokens.join('、') }
      : { en: 'accent', zh: 'accent' }
  return {
    code: 'press/no-spot',
    severity: 'error',
    place,
    message: {
      en: `The style has no colour “${token}” that a second plate could print.`,
      zh: `样式里没有名为“${token}”、可作专色的颜色。`
    },
    hint: { en: `Write one of: ${list.en}.`, zh: `请改为：${list.zh}。` }
  }
}
