import type { Place, Problem, Words } from '../../model/problem.ts'
import type { UnseenLine, UnseenReason } from './unseen.ts'

/** Where a block stands in the newsroom's files, and the number of a printed page. */
export interface UnseenPlaces {
  readonly placeOf: (story: string, block: string) => Place
  readonly pageNumber: (page: number) => number
}

/** Type that is printed and cannot be read, one problem for a story and a reason. */
export function unseenProblems(
  unseen: readonly UnseenLine[],
  { placeOf, pageNumber }: UnseenPlaces
): readonly Problem[] {
  const groups = new Map<string, UnseenLine[]>()
  for (const line of unseen) {
    const key = `${line.story} ${line.reason}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map(([line, ...others]) => {
    const { story, block, reason } = line as UnseenLine
    const shown = [...(line?.text.trim() ?? '')].slice(0, 12).join('')
    const page = pageNumber(line?.page ?? 0)
    const why = because(line as UnseenLine)
    const name = names[story] ?? { en: `“${story}”`, zh: `“${story}”` }
    const part = block === '' ? { en: '', zh: '' } : { en: ` (${block})`, zh: `（${block}）` }
    const more = moreLines(others.length)
    return {
      code: 'proof/not-seen',
      severity: 'error',
      place: placeOf(story, block),
      message: {
        en: `${name.en} cannot be read on page ${page}: “${shown}”${part.en} ${why.en}${more.en}. [${reason}]`,
        zh: `第 ${page} 版${name.zh}看不清：“${shown}”${part.zh}${why.zh}${more.zh}。[${reason}]`
      },
      hint: hints[reason]
    }
  })
}

/** What the page says of itself. */
const names: Readonly<Record<string, Words>> = {
  folio: { en: 'The folio line', zh: '报眉' },
  nameplate: { en: 'The nameplate', zh: '报头' }
}

function moreLines(count: number): Words {
  if (count === 0) return { en: '', zh: '' }
  return { en: `, and ${count} more ${count === 1 ? 'line' : 'lines'}`, zh: `，另有 ${count} 行` }
}

function because({ reason, amount }: UnseenLine): Words {
  switch (reason) {
    case 'pale':
      return {
        en: `is too pale, ${amount.toFixed(1)} : 1 against what it stands on`,
        zh: `颜色太浅，与底色的对比只有 ${amount.toFixed(1)} : 1`
      }
    case 'white':
      return { en: 'has the colour of the paper', zh: '与纸同色' }
    case 'covered':
      return { en: 'is covered or cut off', zh: '被盖住或切掉' }
    case 'crowded':
      return { en: 'stands over itself or over another line', zh: '字与字或行与行叠在一起' }
    case 'tiny':
      return {
        en: `is ${points(amount)} pt in size`,
        zh: `只有 ${points(amount)} 磅`
      }
  }
}

function points(px: number): string {
  return (px * 0.75).toFixed(1)
}

const hints: Readonly<Record<UnseenReason, Words>> = {
  pale: {
    en: 'Nothing was published. Give it a stronger colour in the style sheet (--ink, --accent, color, opacity): 4.5 : 1 at the least.',
    zh: '本次未输出任何文件。请在样式表中改用更深的颜色（--ink、--accent、color、opacity），对比至少 4.5 : 1。'
  },
  white: {
    en: 'Nothing was published. Look in the style sheet for --ink, color, opacity and visibility.',
    zh: '本次未输出任何文件。请检查样式表中的 --ink、color、opacity、visibility。'
  },
  covered: {
    en: 'Nothing was published. Look in the style sheet for a background, a border or a picture that lies over it.',
    zh: '本次未输出任何文件。请检查样式表中盖在上面的底色、边框或图片。'
  },
  crowded: {
    en: 'Nothing was published. Look in the style sheet for letter-spacing, line-height, margin and transform.',
    zh: '本次未输出任何文件。请检查样式表中的 letter-spacing、line-height、margin、transform。'
  },
  tiny: {
    en: 'Nothing was published. Set it larger in the style sheet, or lower --least-type.',
    zh: '本次未输出任何文件。请在样式表中放大字号，或调低 --least-type。'
  }
}
