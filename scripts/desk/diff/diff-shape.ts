import { z } from 'zod'

const words = z.object({ en: z.string(), zh: z.string() })
const spot = z.object({
  page: z.int(),
  column: z.int().describe('from 0, at the left of the type area'),
  row: z.int().describe('from 0, at its top'),
  width: z.int(),
  height: z.int()
})

const mark = z.object({ is: z.enum(['same', 'out', 'in']), text: z.string() })

const piece = z.object({
  id: z.string().describe('a field, a note, or the id of a block'),
  where: words,
  page: z.int().optional().describe('the page on which it stands, or stood'),
  kind: z.enum(['corrected', 'moved', 'added', 'removed']),
  marks: z.array(mark)
})

const place = z.object({
  from: spot.optional(),
  to: spot.optional(),
  isMoved: z.boolean(),
  isResized: z.boolean(),
  head: z.object({ fromPx: z.number(), toPx: z.number() }).optional(),
  isHeadBrokenAnew: z.boolean(),
  isDressedAnew: z.boolean().describe('box, or columns of text'),
  pictures: z.enum(['same', 'swapped', 'set otherwise']),
  labels: z.array(mark).optional().describe('words of the page in the frame')
})

const story = z.object({
  story: z.string(),
  headline: z.string(),
  kind: z.enum(['unchanged', 'changed', 'added', 'removed']),
  pages: z.array(z.int()),
  pieces: z.array(piece),
  places: z.array(place).describe('a part of a story that runs on is one of its own'),
  linesMoved: z
    .int()
    .describe('lines of copy that are not what they were; no change by themselves'),
  ofLines: z.int()
})

const page = z.object({
  page: z.int(),
  kind: z.enum(['kept', 'added', 'removed']),
  furniture: z.array(mark).optional(),
  isDrawnOtherwise: z.boolean().describe('it prints otherwise, though nothing named here is other')
})

/** What two states of an issue differ in: the shape that `--json` gives, from which its JSON Schema is made. */
export const diffShape = z.object({
  isSame: z.boolean(),
  isStyleChanged: z.boolean(),
  stories: z.array(story),
  pages: z.array(page),
  linesMoved: z.int(),
  ofLines: z.int()
})

export type IssueDiff = Readonly<z.infer<typeof diffShape>>
export type StoryDiff = Readonly<z.infer<typeof story>>
export type PageDiff = Readonly<z.infer<typeof page>>
export type PlaceDiff = Readonly<z.infer<typeof place>>
export type PieceDiff = Readonly<z.infer<typeof piece>>
export type Mark = Readonly<z.infer<typeof mark>>
