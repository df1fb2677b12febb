import { dailyStyle } from '../../makeup/leaf/daily-style.ts'
import { measuresInUse } from '../../makeup/leaf/leg-measure.ts'
import type { Pin } from '../../model/issue.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { HeadOption, MeasuredStory, Room } from '../../model/measured-story.ts'
import { relieved } from '../../model/relief.ts'

/** A style in which every story may have any width and a head of one grade, two rows high; the house's rules hold. */
export const strictStyle: MakeupStyle = {
  ...dailyStyle,
  idealGrade: [[3, 3, 3, 3, 3, 3, 3, 3]],
  idealWidth: [[1, 8]],
  airRows: { least: 0, ideal: 1, most: 2 }
}

/** The same with all that may be given up of the rules, at hardly a cost. */
export const tinyStyle: MakeupStyle = relieved(strictStyle, 'frames')

/** A page of a few columns, 10 characters each. */
export function tinyRoom(columns: number, rows: number): Room {
  return {
    page: 1,
    columns,
    rows,
    top: 0,
    columnCharacters: 10,
    gutterCharacters: 1,
    rowCharacters: 1
  }
}

/** A story of so many lines at one column's measure, with heads two rows high at every width. */
export function tinyStory(
  slug: string,
  lines: number,
  more: Partial<MeasuredStory> = {}
): MeasuredStory {
  const heads: HeadOption[] = [1, 2, 3, 4, 5, 6].map(width => ({
    width,
    grade: 3,
    rows: 2,
    fill: 0.9,
    upright: false
  }))
  const legs = measuresInUse(tinyRoom(6, 60), tinyStyle).map(measure => ({
    measure,
    lines: Math.ceil((lines * 10) / measure),
    minus: 0,
    plus: 0
  }))
  const place = { file: `manuscript/tiny/${slug}.md`, line: 1 }
  return { slug, kind: 'news', priority: 2, place, legs, heads, pictures: [], ...more }
}

/** An advert of a fixed size. */
export function tinyAdvert(slug: string, width: number, height: number): MeasuredStory {
  return tinyStory(slug, 0, {
    kind: 'advert',
    priority: 9,
    legs: [],
    heads: [],
    fixed: { width, height }
  })
}

/** A story's pin, filed on a line of `issue.yaml`. */
export function tinyPin(story: string, line: number, pin: Omit<Pin, 'story' | 'place'>): Pin {
  return { story, place: { file: 'issue.yaml', line }, ...pin }
}
