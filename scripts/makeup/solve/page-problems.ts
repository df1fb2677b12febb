import type { PagePlan } from '../../model/issue.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { NearFit } from '../page/relayout.ts'

/** Says of a page for which there is no story how much copy it takes. */
export function emptyPage({ number, place }: PagePlan, room: Room): Problem {
  const lines = room.columns * room.rows
  const characters = Math.round(lines * room.columnCharacters)
  return {
    code: 'makeup/too-little-copy',
    severity: 'error',
    place,
    message: {
      en: `Page ${number} has no story: it is short of ${lines} lines (about ${characters} characters).`,
      zh: `第 ${number} 版没有稿件，缺 ${lines} 行（约 ${characters} 字）。`
    },
    hint: {
      en: `Write stories for it (“page: ${number}” in their front matter), or delete the page from issue.yaml.`,
      zh: `请为该版写稿（稿件中写 page: ${number}），或从 issue.yaml 中删去该版。`
    }
  }
}

/**
 * Says that a locked page cannot take a change without moving everything on it, and by how many lines those that
 * changed miss their frames (`near`), where that is known.
 */
export function needsRelayout(
  page: number,
  stories: readonly MeasuredStory[],
  near: readonly NearFit[]
): Problem {
  const [miss] = near
  const missed = near.map(missWords)
  const place = stories.find(({ slug }) => slug === miss?.story)?.place ?? stories[0]?.place
  return {
    code: 'makeup/needs-relayout',
    severity: 'error',
    ...(place ? { place } : {}),
    message: {
      en: `Page ${page} cannot take the change in its accepted layout${missed.map(({ en }) => en).join('')}.`,
      zh: `第 ${page} 版在已定的版样里容不下这次改动${missed.map(({ zh }) => zh).join('')}。`
    },
    hint: {
      en: `Build with --relayout ${page} to lay that page alone out anew; ${near.length > 0 ? 'or change the story by so many lines, and every frame stays' : 'every other page stays as it is'}.`,
      zh: `请加 --relayout ${page}，只把这一版重新编排；${near.length > 0 ? '或照此增删几行，各版位不动' : '其他各版不动'}。`
    }
  }
}

function missWords({ story, lines }: NearFit): Words {
  const count = Math.abs(lines)
  return lines < 0
    ? {
        en: `: “${story}” is ${count} lines too long for its frame`,
        zh: `：“${story}”比原版位多 ${count} 行`
      }
    : {
        en: `: “${story}” is ${count} lines too short for its frame`,
        zh: `：“${story}”比原版位少 ${count} 行`
      }
}

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

/** Says of a story that no frame of the page can hold it, though its lines would: by its pins, a part that stays whole, or its length. */
export function storyUnfit(
  { slug, pin, place, fills, leastMeasure, pictures }: MeasuredStory,
  { page, columns, rows }: Room
): Problem {
  const hasWhole = fills !== undefined || leastMeasure !== undefined || pictures.length > 0
  const reason = pin ? pinned : hasWhole ? whole(rows) : uneven
  return {
    code: 'makeup/story-unfit',
    severity: 'error',
    place,
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

const uneven: Reason = {
  why: {
    en: 'its headline and so many lines fill no number of columns evenly',
    zh: '它的标题和行数在各种栏数下都排不齐'
  },
  hint: {
    en: 'Lengthen or shorten it by a few lines, or write a shorter headline.',
    zh: '请增删几行，或缩短标题。'
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
