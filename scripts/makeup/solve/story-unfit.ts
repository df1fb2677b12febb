import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { Judging } from './arrange.ts'

/** Says of an advert or ready-made notice that its size is larger than the page's room. */
export function advertTooLarge({ slug, fixed, place }: MeasuredStory, room: Room): Problem[] {
  if (!fixed || (fixed.width <= room.columns && fixed.height <= room.rows)) return []
  const { width, height } = fixed
  return [
    {
      code: 'makeup/advert-too-large',
      severity: 'error',
      place,
      message: {
        en: `“${slug}” is ${width} columns by ${height} rows; page ${room.page} has room for ${room.columns} by ${room.rows}.`,
        zh: `“${slug}”为 ${width} 栏 × ${height} 行，第 ${room.page} 版只有 ${room.columns} 栏 × ${room.rows} 行。`
      },
      hint: {
        en: `Make its size at most “{ columns: ${room.columns}, rows: ${room.rows} }”, or leave the size out.`,
        zh: `请把尺寸（size）改到 { columns: ${room.columns}, rows: ${room.rows} } 以内，或不写尺寸。`
      }
    }
  ]
}

/** Says of a story that no frame of the page can hold it, though its lines would: by its pins, or a part that stays whole. */
export function storyUnfit(slug: string, { stories, room }: Judging): Problem {
  const story = stories.get(slug)
  const { page, columns, rows } = room
  const reason = story?.pin ? pinned : whole(rows)
  return {
    code: 'makeup/story-unfit',
    severity: 'error',
    ...(story === undefined ? {} : { place: story.place }),
    message: {
      en: `“${slug}” fits no frame of page ${page} (${columns} columns, ${rows} rows): ${reason.why.en}.`,
      zh: `“${slug}”在第 ${page} 版（${columns} 栏、${rows} 行）排不进任何版位：${reason.why.zh}。`
    },
    hint: reason.hint
  }
}

interface Reason {
  readonly why: Words
  readonly hint: Words
}

const pinned: Reason = {
  why: {
    en: 'its place in issue.yaml leaves too little choice',
    zh: 'issue.yaml 对它的要求太死'
  },
  hint: {
    en: 'Take width, legs or grade away from its line in issue.yaml.',
    zh: '请在 issue.yaml 中去掉它的 width、legs 或 grade。'
  }
}

function whole(rows: number): Reason {
  return {
    why: {
      en: 'a table, box or picture in it is too high to stand in one column',
      zh: '其中有一个表格、方框或图片一栏放不下'
    },
    hint: {
      en: `Part it into pieces of fewer than ${Math.floor(rows * 0.8)} rows.`,
      zh: `请把它分成几块，每块不到 ${Math.floor(rows * 0.8)} 行。`
    }
  }
}
