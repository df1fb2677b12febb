import { join } from 'node:path'
import { z } from 'zod'
import { shown } from '../writing/write-changes.ts'
import type { ActionTools, Done } from './action.ts'
import { notPlain } from './action-problems.ts'
import { plainText } from './editable-text.ts'
import { ownStory } from './own-story.ts'

const perCent = z.number().min(0).max(100)

/** The point of a picture that stays in view, per cent from the left and from the top. */
export const cropAsked = z.object({
  story: z.string(),
  picture: z.string().min(1).max(400),
  left: perCent,
  top: perCent
})

/** Writes `focus="left top"` at the place where the story shows the picture; `![…](…)` becomes a `::picture`. */
export async function chooseCrop(
  { story: slug, picture, left, top }: z.infer<typeof cropAsked>,
  tools: ActionTools
): Promise<Done | undefined> {
  const { place, world, report } = tools
  const own = await ownStory(slug, tools)
  if (!own) return undefined
  const path = join(place.folder, own.file)
  const text = await plainText(path, world)
  const focus = `${Math.round(left)} ${Math.round(top)}`
  const changed = text && withFocus(text, picture, focus)
  if (!changed) return void report(notPlain(shown(path), noPicture))
  await world.write(path, changed)
  return { does: { en: `crop of ${picture}`, zh: `图片 ${picture} 的裁剪` } }
}

/** The story's text with a focus at the picture; undefined where it does not stand on a line of its own. */
function withFocus(text: string, picture: string, focus: string): string | undefined {
  const name = picture.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const directive = new RegExp(
    `^(:{2,}picture[^\\n]*\\{)([^}\\n]*\\bsrc=["']?${name}["']?[^}\\n]*)\\}`,
    'm'
  )
  const image = new RegExp(
    `^!\\[([^\\]\\n]*)\\]\\([ \\t]*<?${name}>?[ \\t]*(?:"([^"\\n]*)")?[ \\t]*\\)[ \\t]*$`,
    'm'
  )
  if (directive.test(text))
    return text.replace(directive, (_, open: string, attributes: string) => {
      const rest = attributes.replace(/\s*\bfocus=(?:"[^"]*"|'[^']*'|\S+)/, '').trim()
      return `${open}${rest} focus="${focus}"}`
    })
  if (!image.test(text)) return undefined
  return text.replace(image, (_, caption: string, credit: string | undefined) => {
    const by = credit ? ` credit="${credit}"` : ''
    return `::picture[${caption}]{src="${picture}"${by} focus="${focus}"}`
  })
}

const noPicture = {
  en: 'the picture does not stand on a line of its own there',
  zh: '图片在其中没有独占一行'
}
