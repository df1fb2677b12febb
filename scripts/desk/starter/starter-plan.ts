import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { profileOf } from '../../model/language.ts'
import type { World } from '../../model/world.ts'

const page = z.object({ name: z.coerce.string(), stories: z.array(z.string()) })

const schema = z.object({
  paper: z.string(),
  language: z.string(),
  style: z.string(),
  formats: z.record(z.string(), z.string()),
  sizes: z.record(z.string(), z.string()).default({}),
  order: z.array(z.string()),
  pages: z.record(z.string(), z.array(page))
})

/** What a starter says of itself in its `starter.yaml`. */
export type StarterPlan = z.infer<typeof schema>

/** The name of that file, which no new issue gets. */
export const planName = 'starter.yaml'

/** Reads what a starter says of itself from its absolute folder. */
export async function starterPlan(starter: string, world: World): Promise<StarterPlan> {
  const bytes = await world.read(join(starter, planName))
  return schema.parse(parse(new TextDecoder().decode(bytes)))
}

/** The folder of the starter that has so many pages in a language, below `templates/starter/`. */
export function starterFolder(language: string, pages: number): string {
  const own = starterLanguage(language)
  return pages === 1 ? own : `${own}-paper`
}

/** The language of the starters that a paper in this language begins with. */
export function starterLanguage(language: string): 'en' | 'zh' {
  return profileOf(language).isSpaced ? 'en' : 'zh'
}

/** How many pages there are starters for. */
export const starterPages = [1, 4, 8] as const
