import { z } from 'zod'
import { nearestWord } from '../../kit/nearest-word.ts'
import { type PressPreset, sheetBleedMm } from '../../model/press-order.ts'
import type { Place, Report, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readYaml } from '../checked-yaml.ts'
import { houseText } from '../house-text.ts'
import { present } from '../present.ts'
import { group, text, yesOrNo } from '../yaml-fields.ts'
import { standardName } from './press-wishes.ts'

/**
 * Reads a preset of `styles/press/` by its name, or its file's; `place` is where it is named, if in a file.
 * Undefined after its faults were reported.
 */
export async function readPreset(
  root: string,
  asked: string,
  place: Place | undefined,
  world: World,
  report: Report
): Promise<PressPreset | undefined> {
  const files = await world.list(`${root}/styles/press`)
  const names = files.filter(file => file.endsWith(end)).map(file => file.slice(0, -end.length))
  const name = asked.replace(/\.ya?ml$/i, '')
  if (!names.includes(name)) {
    const misnamed = files.find(file => file.toLowerCase() === `${name}.yml`.toLowerCase())
    report({ ...noPreset(name, names, place), ...(misnamed && { hint: toRename(misnamed, name) }) })
    return undefined
  }
  const file = `styles/press/${name}.yaml`
  const written = await houseText(root, file, world, report)
  const yaml =
    written === undefined
      ? undefined
      : readYaml({ text: written, file, firstLine: 1 }, schema, {}, report)
  if (!yaml) return undefined
  const { bleed, slug, quietMargin, profile, ...same } = yaml.value
  const widths = { bleedMm: bleed, slugMm: slug, quietMarginMm: quietMargin }
  return { name, file, ...same, ...widths, ...present({ profile }) }
}

const end = '.yaml'

const points = () => amount(0, 72, 'pt', { en: 'points from 0 to 72', zh: '0 到 72 的磅数' })
const perInch = () =>
  amount(1, 4800, 'ppi|dpi', { en: 'pixels to an inch, such as 300', zh: '每英寸像素数，如 300' })

const schema = group({
  standard: standardName(),
  colour: z.enum(['cmyk', 'as-is']),
  profile: text().optional(),
  totalInk: amount(100, 400, '%', {
    en: 'a percentage from 100 to 400: all four inks together',
    zh: '100 到 400 的百分数，四色相加'
  }),
  bleed: amount(0, sheetBleedMm, 'mm|毫米', {
    en: `millimetres from 0 to ${sheetBleedMm}: pages are printed with ${sheetBleedMm} mm of bleed, and more is not there`,
    zh: `0 到 ${sheetBleedMm} 的毫米数：版面四周只印出 ${sheetBleedMm} 毫米出血，再多就没有了`
  }),
  slug: amount(0, 50, 'mm|毫米', { en: 'millimetres from 0 to 50', zh: '0 到 50 的毫米数' }),
  marks: yesOrNo(),
  quietMargin: amount(0, 100, 'mm|毫米', {
    en: 'millimetres from 0 to 100',
    zh: '0 到 100 的毫米数'
  }),
  resolution: group({ most: perInch(), advised: perInch(), least: perInch() }).superRefine(
    ({ most, advised, least }, context) => {
      if (advised > most) context.addIssue(noMoreThan('advised', 'most', most))
      if (least > advised) context.addIssue(noMoreThan('least', 'advised', advised))
    }
  ),
  smallestType: group({
    oneInk: points(),
    oneInkAdvised: points(),
    reversed: points(),
    moreInks: points(),
    screened: points()
  }).superRefine(({ oneInk, oneInkAdvised }, context) => {
    if (oneInk > oneInkAdvised)
      context.addIssue(noMoreThan('oneInk', 'oneInkAdvised', oneInkAdvised))
  }),
  thinnestRule: group({ oneInk: points(), moreInks: points() })
}).superRefine(({ marks, slug }, context) => {
  if (marks && slug < marksNeedMm)
    context.addIssue(
      wrong(['slug'], {
        en: `at least ${marksNeedMm} mm where “marks” is true`,
        zh: `至少 ${marksNeedMm} 毫米（marks 为 true 时）`
      })
    )
})

/** Crop marks, a colour bar and a line of words stand in the slug. */
const marksNeedMm = 10

/** A number with or without its unit. */
function amount(least: number, most: number, unit: string, expected: Words) {
  const form = new RegExp(`^(-?\\d+(?:\\.\\d+)?) ?(?:${unit})?$`, 'i')
  const write = { en: `a number from ${least} to ${most}`, zh: `${least} 到 ${most} 之间的数` }
  return z.string().transform((value, context) => {
    const number = Number(form.exec(value.normalize('NFKC').trim())?.[1])
    if (number >= least && number <= most) return number
    context.addIssue({ code: 'custom', params: { expected, write } })
    return z.NEVER
  })
}

function noMoreThan(key: string, other: string, most: number) {
  return wrong([key], {
    en: `no more than “${other}”, which is ${most}`,
    zh: `不大于“${other}”（${most}）的数`
  })
}

function wrong(path: readonly string[], expected: Words) {
  return { code: 'custom' as const, path: [...path], params: { expected } }
}

function toRename(file: string, name: string): Words {
  return {
    en: `Rename styles/press/${file} to ${name}${end}.`,
    zh: `请把 styles/press/${file} 改名为 ${name}${end}。`
  }
}

function noPreset(name: string, names: readonly string[], place: Place | undefined) {
  const meant = nearestWord(name, names)
  const list = { en: names.join(', '), zh: names.join('、') }
  return {
    code: 'press/no-preset',
    severity: 'error' as const,
    ...present({ place }),
    message: { en: `There is no press preset “${name}”.`, zh: `没有名为“${name}”的印刷预设。` },
    hint: meant
      ? {
          en: `Did you mean “${meant}”? There are: ${list.en}.`,
          zh: `是否应为“${meant}”？现有：${list.zh}。`
        }
      : {
          en: `Write one of: ${list.en}; or copy one of styles/press/ under this name.`,
          zh: `请改为：${list.zh}；或在 styles/press/ 里复制一个，改成这个名字。`
        }
  }
}
