import type { World } from '../../../model/world.ts'
import { isToolLanguage, type ToolLanguage } from '../../cli/tool-language.ts'
import type { ActionPlace } from '../actions/action.ts'
import { diffShown, pictureShown } from '../actions/made-for-looking.ts'
import type { Answer } from './desk-server.ts'

/** What is made when it is looked at: the diff, and pictures as they were filed; undefined for any other path. */
export async function lookedAnswer(
  path: string,
  query: URLSearchParams,
  place: ActionPlace,
  { world, language: usual }: { readonly world: World; readonly language: ToolLanguage }
): Promise<Answer | undefined> {
  const wish = query.get('lang')
  const language = isToolLanguage(wish) ? wish : usual
  const looked =
    path === '/diff.html'
      ? await diffShown(place, language, world)
      : path === '/picture'
        ? await pictureShown(query.get('name') ?? '', place, world)
        : undefined
  if (!looked) return undefined
  if (!('problems' in looked)) return { ...looked, isPaper: true }
  const lines = looked.problems.map(
    ({ message, hint }) => `${message[language]}\n${hint[language]}\n`
  )
  return { type: 'text/plain; charset=utf-8', content: lines.join('\n') }
}
