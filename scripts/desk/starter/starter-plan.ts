import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
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
  const own = language.startsWith('en') ? 'en' : 'zh'
  return pages === 1 ? own : `${own}-paper`
}

/** How many pages there are starters for. */
export const starterPages = [1, 4, 8] as const
