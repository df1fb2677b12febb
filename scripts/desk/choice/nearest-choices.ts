import { outside, type PageChoice } from '../../makeup/plan/page-choice.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { bodyPoints, choiceWords } from './choice-words.ts'
import { leavesAll, mayChoose } from './may-choose.ts'
import { measured, type OfferTools, ownChoice, sizeOffers, styleFor } from './page-offers.ts'

/**
 * Tells, where copy cannot fill the pages that an editor gave it, the two nearest choices of format, pages and body
 * size that it would fill; undefined where nothing was given, pages fail for another reason, or nothing else may be
 * chosen.
 */
export async function nearestChoices(
  issue: Issue,
  given: OfferTools,
  problems: readonly Problem[]
): Promise<Problem | undefined> {
  if (leavesAll(issue)) return undefined
  if (!problems.some(({ code, severity }) => severity === 'error' && unfilled.has(code)))
    return undefined
  const measure = measured(issue, await styleFor(issue.facts, given), given)
  const tools = { ...given, measure }
  const own = await ownChoice(issue, tools)
  const offers = (await sizeOffers(issue, tools, mayChoose(issue)))
    .filter(offer => outside(offer.fill) === 0 && apart(offer, own) > 0)
    .toSorted((one, other) => apart(one, own) - apart(other, own))
  const [first] = offers
  if (!first) return undefined
  const second = offers.find(
    ({ format, pages }) => format !== first.format || pages !== first.pages
  )
  return otherPages(issue, own, second ? [first, second] : [first])
}

/** What says of a page that its copy does not fill it. */
const unfilled: ReadonlySet<string> = new Set([
  'makeup/too-much-copy',
  'makeup/too-little-copy',
  'makeup/no-dummy'
])

/** How far one choice is from another, to an editor: another format is more than some pages, pages more than size. */
function apart(one: PageChoice, other: PageChoice): number {
  return (
    (one.format === other.format ? 0 : 1) +
    1.5 * Math.abs(Math.log(one.pages / other.pages)) +
    2 * Math.abs(Math.log(bodyPoints(one) / bodyPoints(other)))
  )
}

function otherPages(issue: Issue, own: PageChoice, choices: readonly PageChoice[]): Problem {
  const { facts } = issue
  const { pages: hasPages } = mayChoose(issue)
  const share = percent(own)
  const { en, zh } = choiceWords(own)
  const said = choices.map(choice => writtenWords(choice, hasPages))
  return {
    code: 'makeup/other-pages',
    severity: 'error',
    place: facts.places?.pages ?? { file: facts.file },
    message: {
      en: `The copy does not fill what issue.yaml asks for (${en}): by itself it takes ${share} of it.`,
      zh: `稿件排不满 issue.yaml 指定的版面（${zh}）：自然约占 ${share}。`
    },
    hint: {
      en: `What it would fill: ${said.map(one => one.en).join(', or ')}. Write that in issue.yaml, or have it written by duikai fit with --pick. To keep these pages, change the copy as told below.`,
      zh: `能排满的是：${said.map(one => one.zh).join('；或 ')}。请写入 issue.yaml，也可用 duikai fit 加 --pick 写入。要保持现在的版面，请照下面的提示增删稿件。`
    }
  }
}

/** The lines that ask for a choice, and how full it would be. */
function writtenWords(choice: PageChoice, hasPages: boolean): Words {
  const lines = [
    `format: ${choice.format}`,
    ...(hasPages ? [`pages: ${choice.pages}`] : []),
    `bodySize: ${bodyPoints(choice)}`
  ]
  return {
    en: `${lines.map(line => `“${line}”`).join(' ')} (${percent(choice)})`,
    zh: `${lines.map(line => `“${line}”`).join('')}（${percent(choice)}）`
  }
}

function percent({ fill }: PageChoice): string {
  return `${Math.round(fill * 100)} %`
}
