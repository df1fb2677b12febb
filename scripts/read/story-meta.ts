import { z } from 'zod'
import { dressNames } from '../model/head-dresses.ts'
import { kindNames, kinds, usualKind } from '../model/kinds.ts'
import { linkModes } from '../model/links.ts'
import { type OptionalName, optionalNames } from '../model/optional-names.ts'
import type { Place, Report } from '../model/problem.ts'
import type { StoryMeta } from '../model/story.ts'
import { type Checked, readYaml } from './checked-yaml.ts'
import { checkColumn } from './column-name.ts'
import { keyShapes } from './key-shapes.ts'
import type { FileText } from './place-in.ts'
import { present } from './present.ts'
import {
  countingNumber,
  type Goes,
  group,
  languageTag,
  printed,
  text,
  yesOrNo
} from './yaml-fields.ts'

/** A story's front matter and the place of each field, a headline's parts as `headline.main`. */
export interface FiledMeta {
  readonly meta: StoryMeta
  readonly places: Readonly<Record<string, Place>>
}

/**
 * Reads the front matter of a story; what is left out is `kind: news` and `priority: 5`.
 * Where it is wrong that is reported, and a stand-in with the slug as headline is given.
 */
export function readStoryMeta(
  front: FileText | undefined,
  slug: string,
  report: Report
): FiledMeta {
  const yaml = front && readYaml(front, schema, {}, report)
  if (!yaml) return { meta: { kind: usualKind, headline: { main: slug }, priority: 5 }, places: {} }
  const { kind, headline: main, kicker, deck, byline, source, section, priority } = yaml.value
  const { language, page, size, headStyle, links, permalink, portrait, column } = yaml.value
  const optional = yaml.value.optional?.length ? yaml.value.optional : undefined
  const rest = present({
    ...{
      headStyle,
      byline,
      portrait,
      column,
      source,
      section,
      language,
      page,
      size,
      links,
      permalink,
      optional
    }
  })
  const headline = { ...present({ kicker, deck }), ...present(main ?? {}) }
  const places = fieldPlaces(yaml)
  const stacked = [column, headline.kicker, headline.deck, byline].some(part => part !== undefined)
  if (column !== undefined)
    checkColumn(column, headline.kicker, yaml.valuePlace(['column']), report)
  const mayDoWithout = kinds[kind].mayBeHeadless
  if (headline.main === undefined && (stacked || !mayDoWithout))
    reportNoHeadline(places.headline ?? yaml.keyPlace([]), mayDoWithout, report)
  const standIn = mayDoWithout ? '' : slug
  return {
    meta: { kind, headline: { ...headline, main: headline.main ?? standIn }, priority, ...rest },
    places
  }
}

const words = printed('paper and book')

const names = Object.keys(optionalNames) as OptionalName[]

/** `true`, `deck` and `[deck, pictures]` are lists; `false` is an empty one. */
function listOfNames(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const truth = yesOrNo().safeParse(value.trim())
  if (truth.success) return truth.data ? ['true'] : []
  return value.split(/\s*[,，、]\s*/)
}

const schema = group({
  kind: z.enum(kindNames).default(usualKind),
  headline: z
    .preprocess(
      value => (typeof value === 'string' ? present({ main: value.trim() || undefined }) : value),
      group({ kicker: words.optional(), main: words.optional(), deck: words.optional() })
    )
    .meta({ goes: 'paper and book' satisfies Goes })
    .optional(),
  kicker: words.optional(),
  deck: words.optional(),
  headStyle: z.enum(dressNames).optional(),
  byline: words.optional(),
  portrait: text().optional(),
  column: words.optional(),
  source: words.optional(),
  section: text().optional(),
  priority: countingNumber().default(5),
  page: countingNumber().optional(),
  size: group({ columns: countingNumber(), rows: countingNumber() }).optional(),
  links: z.enum(linkModes).optional(),
  permalink: text().optional(),
  optional: z.preprocess(listOfNames, z.array(z.enum(names))).optional(),
  language: languageTag().optional()
})

/** The keys that a front matter may have. */
export const storyKeys: readonly string[] = Object.keys(schema.shape)

/** The same, and what may stand there. */
export const storyShapes = keyShapes(schema)

/** Both forms, `kicker: …` and a map under `headline`, are found as `headline.kicker`. */
function fieldPlaces(yaml: Checked<z.infer<typeof schema>>): Record<string, Place> {
  const places: Record<string, Place> = {}
  for (const key of Object.keys(yaml.value)) {
    const name = key === 'kicker' || key === 'deck' ? `headline.${key}` : key
    places[name] = yaml.valuePlace([key])
  }
  for (const part of Object.keys(yaml.value.headline ?? {}))
    places[`headline.${part}`] = yaml.valuePlace(['headline', part])
  return places
}

function reportNoHeadline(place: Place, mayDoWithout: boolean, report: Report): void {
  report({
    code: 'story/no-headline',
    severity: 'error',
    place,
    message: { en: 'The story has no headline.', zh: '稿件没有标题。' },
    hint: mayDoWithout
      ? {
          en: 'Add a line “headline: …”: kicker, deck and byline stand with one. Who took a picture is its credit: ![caption](file "credit").',
          zh: '请加一行“headline: …”：引题、副题、署名要有标题才排。拍摄者写作图片的署名：![说明](文件 "某某 摄")。'
        }
      : {
          en: 'Add a line “headline: …”; a picture with its caption may do without: “kind: photo”.',
          zh: '请加一行“headline: …”；只有图片和说明的，写“kind: photo”（图片新闻），可以没有标题。'
        }
  })
}
