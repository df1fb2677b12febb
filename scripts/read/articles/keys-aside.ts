import type { KeyUse } from '../../model/article.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { FiledStory } from '../../model/story.ts'
import { listed } from './listed.ts'

/** Tells of keys of front matters that were left aside: known ones as advice, unknown ones as they may be a mistake. */
export function keysAside(folder: string, stories: readonly FiledStory[]): readonly Problem[] {
  const keysOf = (use: KeyUse) => {
    const counts = new Map<string, number>()
    let file: string | undefined
    for (const story of stories)
      for (const [key, one] of Object.entries(story.article?.keys ?? {})) {
        if (one !== use) continue
        file ??= story.file
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    const keys = [...counts].map(([key, count]) => (count > 1 ? `${key} ×${count}` : key))
    return { keys, place: { file: file ?? folder } }
  }
  const [aside, unknown] = [keysOf('aside'), keysOf('unknown')]
  const hint: Words = {
    en: 'Nothing need be done; what is to be printed stands under headline, kicker, deck, byline or source.',
    zh: '不必改动；要印出的内容请写在 headline、kicker、deck、byline、source 之下。'
  }
  return [
    ...(aside.keys.length === 0
      ? []
      : [
          {
            code: 'articles/keys-aside',
            severity: 'advice',
            place: aside.place,
            hint,
            message: {
              en: `Keys of other tools were left aside: ${listed(aside.keys, 'en', 24)}.`,
              zh: `其他工具的键名，未作他用：${listed(aside.keys, 'zh', 24)}。`
            }
          } as const
        ]),
    ...(unknown.keys.length === 0
      ? []
      : [
          {
            code: 'articles/keys-unknown',
            severity: 'warning',
            place: unknown.place,
            hint,
            message: {
              en: `Keys that no tool is known for were left aside: ${listed(unknown.keys, 'en', 24)}.`,
              zh: `不认识的键名，未作他用：${listed(unknown.keys, 'zh', 24)}。`
            }
          } as const
        ])
  ]
}
