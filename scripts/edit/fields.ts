import type { Text } from 'mdast'
import type { StoryMeta } from '../model/story.ts'
import { withoutLinkMarks } from './field-links.ts'
import { styleText } from './house-style.ts'
import { lineBreak } from './run-characters.ts'
import type { TextRule } from './text-edit.ts'

/** The front matter fields whose text is set in type, each as a text node that can be edited. */
export type FieldTexts = ReadonlyMap<string, Text>

/** Takes the texts of the front matter apart: `headline.main`, `byline` … */
export function fieldTexts(meta: StoryMeta): FieldTexts {
  const texts = {
    'headline.kicker': meta.headline.kicker,
    'headline.main': meta.headline.main,
    'headline.deck': meta.headline.deck,
    byline: meta.byline,
    column: meta.column,
    source: meta.source,
    section: meta.section
  }
  return new Map(
    Object.entries(texts).flatMap(([name, text]) =>
      text === undefined
        ? []
        : [[name, { type: 'text', value: withoutLinkMarks(text).replaceAll('\n', lineBreak) }]]
    )
  )
}

/** The front matter with its texts put back in house style. */
export function styledMeta(
  meta: StoryMeta,
  texts: FieldTexts,
  rules: readonly TextRule[]
): StoryMeta {
  const text = (name: string) => {
    const value = texts.get(name)?.value.replaceAll(lineBreak, '\n')
    return value === undefined ? undefined : styleText(value, rules)
  }
  const [kicker, deck] = [text('headline.kicker'), text('headline.deck')]
  const [byline, source, section] = [text('byline'), text('source'), text('section')]
  const column = text('column')
  return {
    ...meta,
    headline: {
      main: text('headline.main') ?? meta.headline.main,
      ...(kicker === undefined ? {} : { kicker }),
      ...(deck === undefined ? {} : { deck })
    },
    ...(byline === undefined ? {} : { byline }),
    ...(column === undefined ? {} : { column }),
    ...(source === undefined ? {} : { source }),
    ...(section === undefined ? {} : { section })
  }
}
