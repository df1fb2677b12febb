import type { PagePlan } from '../../model/issue.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Problem, Words } from '../../model/problem.ts'

/** A story that would go into its frame with so many lines more or (negative) fewer. */
export interface NearFit {
  readonly story: string
  readonly lines: number
  /** Of its frame’s legs, body characters. */
  readonly measure: number
}

/** A way to go on with a page that cannot take a change in its accepted layout. */
export type WayOut =
  /** So many lines more, or (negative) fewer, in the stories that changed: every frame stays. */
  | { readonly is: 'lines'; readonly stories: readonly MissedFrame[] }
  /** A story is taken off, or a filler of so many lines of one column put on; of the others so many move. */
  | { readonly is: 'off'; readonly story: string; readonly moved: number }
  | { readonly is: 'filler'; readonly lines: number; readonly moved: number }
  /** The page is laid out anew, every other page stays. */
  | { readonly is: 'anew' }

/** A story that misses its frame, and how much copy that is. */
interface MissedFrame extends Pick<NearFit, 'story' | 'lines'> {
  readonly words: Words
}

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
 * Says that a locked page cannot take a change without moving everything on it, which stories do not fit and by how
 * many lines, and the ways out, the cheapest first, with what each leaves of the page.
 */
export function needsRelayout(
  page: number,
  stories: readonly MeasuredStory[],
  changed: readonly string[],
  ways: readonly WayOut[]
): Problem {
  const missed = ways.flatMap(way => (way.is === 'lines' ? way.stories : []))
  const slug = missed[0]?.story ?? changed[0]
  const place = stories.find(one => one.slug === slug)?.place ?? stories[0]?.place
  const misses = missed.length > 0 ? missed.map(missWords) : changed.slice(0, mostNamed).map(badFit)
  const told = ways.map(way => wayWords(way, page))
  const list = (language: 'en' | 'zh') =>
    told.map((way, at) => (told.length > 1 ? `(${at + 1}) ${way[language]}` : way[language]))
  return {
    code: 'makeup/needs-relayout',
    severity: 'error',
    ...(place ? { place } : {}),
    message: {
      en: `Page ${page} cannot take the change in its accepted layout${misses.map(({ en }) => en).join('')}.`,
      zh: `第 ${page} 版在已定的版样里容不下这次改动${misses.map(({ zh }) => zh).join('')}。`
    },
    hint:
      told.length > 0
        ? { en: `${list('en').join('; ')}.`, zh: `${list('zh').join('；')}。` }
        : {
            en: `Laid out anew this page is not filled either: change “${slug}” by a few lines more, or move a story to another page.`,
            zh: `重新编排也排不满：请把“${slug}”再增删几行，或把一篇稿件移到别的版。`
          }
  }
}

const mostNamed = 3

function badFit(story: string): Words {
  return { en: `: “${story}” does not fit its frame`, zh: `：“${story}”放不进原版位` }
}

function missWords({ story, lines }: MissedFrame): Words {
  const count = Math.abs(lines)
  return lines < 0
    ? {
        en: `: “${story}” is ${counted(count)} too long for its frame`,
        zh: `：“${story}”比原版位多 ${count} 行`
      }
    : {
        en: `: “${story}” is ${counted(count)} too short for its frame`,
        zh: `：“${story}”比原版位少 ${count} 行`
      }
}

function wayWords(way: WayOut, page: number): Words {
  switch (way.is) {
    case 'lines': {
      const done = way.stories.map(({ story, lines, words }): Words => {
        const cut = { en: `cut about ${words.en} in “${story}”`, zh: `“${story}”删约 ${words.zh}` }
        const add = { en: `add about ${words.en} to “${story}”`, zh: `“${story}”补约 ${words.zh}` }
        return lines < 0 ? cut : add
      })
      return {
        en: `${done.map(({ en }) => en).join(' and ')}, and every frame stays`,
        zh: `${done.map(({ zh }) => zh).join('，')}，各版位不动`
      }
    }
    case 'off':
      return {
        en: `take “${way.story}” off the page, and ${movedWords(way.moved).en}`,
        zh: `撤下“${way.story}”，${movedWords(way.moved).zh}`
      }
    case 'filler':
      return {
        en: `run a filler of ${counted(way.lines)} (“kind: filler”), and ${movedWords(way.moved).en}`,
        zh: `加一篇 ${way.lines} 行的补白（kind: filler），${movedWords(way.moved).zh}`
      }
    case 'anew':
      return {
        en: `build with --relayout ${page}: this page is laid out anew, every other stays as it is`,
        zh: `加 --relayout ${page} 生成：只把这一版重新编排，其他各版不动`
      }
  }
}

function movedWords(count: number): Words {
  return count === 0
    ? { en: 'no other story moves', zh: '其他稿件不动' }
    : {
        en: `${count === 1 ? '1 other story moves' : `${count} other stories move`}`,
        zh: `另有 ${count} 篇移位`
      }
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`
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
    en: 'Take “width”, “legs” or “grade” away from its line in issue.yaml.',
    zh: '请在 issue.yaml 中去掉它的“width”、“legs”或“grade”。'
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
