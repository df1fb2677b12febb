import type { Issue } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'
import { blockWords, fieldWords } from '../../model/part-words.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { SparePart } from '../../model/spare-part.ts'
import type { Story } from '../../model/story.ts'

/** What its editor let be left out of a page. */
interface LeftOfPage {
  readonly page: number
  readonly parts: readonly SparePart[]
}

/**
 * Says what was left out of the paper by its editor's leave, which fillers fill a page and which were not needed, and
 * what closes a page.
 */
export function leftProblems(
  { stories, facts }: Issue,
  left: readonly LeftOfPage[],
  unused: readonly Story[],
  printed: readonly SetPage[]
): readonly Problem[] {
  const asked = new Set(facts.pages.flatMap(({ pins }) => pins.map(({ story }) => story)))
  const parts = left.flatMap(({ page, parts }) =>
    parts.flatMap(part => {
      const story = stories.find(({ slug }) => slug === part.story)
      return story && isThere(story, part) ? [leftOut(story, part, page)] : []
    })
  )
  const closed = printed.flatMap(page => {
    const panels = page.frames.filter(({ kind }) => kinds[kind].isClosing)
    return panels.length > 0 ? [closedBy(panels, page)] : []
  })
  const used = printed.flatMap(({ dummy, frames }) =>
    frames
      .filter(({ kind, story }) => kinds[kind].isFiller && !asked.has(story.slug))
      .map(({ story }) => fillerUsed(story, dummy.page))
  )
  return [...parts, ...used, ...(unused.length > 0 ? [notUsed(unused)] : []), ...closed]
}

/** A part may be gone from the copy since the layout was accepted. */
function isThere({ blocks }: Story, { part }: SparePart): boolean {
  return part === undefined || part.startsWith('headline.') || blocks.some(({ id }) => id === part)
}

function leftOut(story: Story, { part }: SparePart, page: number): Problem {
  const block = story.blocks.find(({ id }) => id === part)
  const what = block ? blockWords[block.kind] : lineWords(part)
  return {
    code: 'makeup/left-out',
    severity: 'warning',
    place: block?.place ?? { file: story.file, line: 1 },
    message: what
      ? {
          en: `The ${what.en} of “${story.slug}” is left out: with it page ${page} was not filled.`,
          zh: `“${story.slug}”的${what.zh}没有排：排上它第 ${page} 版排不满、排不齐。`
        }
      : {
          en: `“${story.slug}” is left out: with it page ${page} was not filled.`,
          zh: `“${story.slug}”没有排：排上它第 ${page} 版排不满、排不齐。`
        },
    hint: {
      en: 'It stands in the e-book. To have it printed in any case, take “optional” away.',
      zh: '电子书中仍有。如果一定要印，请去掉 optional。'
    }
  }
}

function lineWords(part: string | undefined): Words | undefined {
  if (part === undefined) return undefined
  return fieldWords[part.endsWith('kicker') ? 'headline.kicker' : 'headline.deck']
}

function fillerUsed({ slug, file }: Story, page: number): Problem {
  return {
    code: 'makeup/filler-used',
    severity: 'advice',
    place: { file, line: 1 },
    message: {
      en: `Page ${page} was short of copy: the filler “${slug}” stands on it.`,
      zh: `第 ${page} 版稿件不足，用补白“${slug}”补上。`
    },
    hint: {
      en: 'Nothing need be done; it gives its room up when copy comes.',
      zh: '不必处理；来了稿件，它就让出位置。'
    }
  }
}

function notUsed(fillers: readonly Story[]): Problem {
  const names = fillers.map(({ slug }) => slug)
  const [first] = fillers
  return {
    code: 'makeup/filler-unused',
    severity: 'advice',
    ...(first ? { place: { file: first.file, line: 1 } } : {}),
    message: {
      en: `No page needs ${names.length === 1 ? 'this filler' : `these ${names.length} fillers`}: ${names.join(', ')}.`,
      zh: `有 ${names.length} 篇补白没有用上：${names.join('、')}。`
    },
    hint: {
      en: 'They stand neither in the paper nor in the e-book, and wait for another issue; list one under a page in issue.yaml to have it printed.',
      zh: '它们不印，也不进电子书，可留给下一期；一定要印的，请在 issue.yaml 的版下列出。'
    }
  }
}

function closedBy(panels: readonly SetFrame[], { dummy }: SetPage): Problem {
  const rects = panels.map(({ frame }) => frame.rect)
  const cells = rects.reduce((sum, { width, height }) => sum + width * height, 0)
  const { columns, rows, columnCharacters } = dummy.grid
  const share = Math.round((100 * cells) / (columns * (rows - dummy.furnitureRows)))
  const characters = Math.round(cells * columnCharacters)
  const sizes = rects.map(({ width, height }) => ({
    en: `${width} ${width === 1 ? 'column' : 'columns'} by ${height} rows`,
    zh: `${width} 栏 × ${height} 行`
  }))
  return {
    code: 'makeup/page-closed',
    severity: 'warning',
    place: { file: panels[0]?.story.file ?? '' },
    message: {
      en: `No copy fills the foot of page ${dummy.page}: the house closes ${sizes.map(({ en }) => en).join(' and ')} of it (${share}% of the page).`,
      zh: `第 ${dummy.page} 版版尾没有稿件可排，用 ${sizes.map(({ zh }) => zh).join('和 ')} 的版块补满（占本版 ${share}%）。`
    },
    hint: {
      en: `Write ${cells} lines more (about ${characters} characters), add fillers (“kind: filler”) or a picture; “close: none” in issue.yaml forbids it.`,
      zh: `可补稿 ${cells} 行（约 ${characters} 字），加补白（kind: filler）或图片；不要这种版块，在 issue.yaml 中写 close: none。`
    }
  }
}
