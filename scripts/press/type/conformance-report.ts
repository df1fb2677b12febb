import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { Issue } from '../../model/issue.ts'
import { profileOf } from '../../model/language.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { Region } from '../../model/region.ts'
import type { LineRules } from '../../model/style.ts'
import { headlineWords } from '../../typeset/headline-words.ts'
import type { FrameMeasure } from './check-frames.ts'
import type { HeadlineFigures, PageConformance } from './conformance.ts'
import type { TypeMeasure } from './measure-type.ts'
import type { TypeFinding, TypeRule } from './type-finding.ts'

/** One number of a page; `number` is its row in make-up's table of metrics. */
export interface ConformanceFigure {
  readonly number: string
  readonly name: Words
  readonly value: number
  readonly target: number
  /** The value must not be under its target, where others must not be over it. */
  readonly atLeast?: boolean
}

/** How a page keeps the rules, with every place that breaks one. */
export interface ConformanceOfPage {
  readonly page: number
  /** The rules that the page's Chinese lines are held to; absent in an issue of another language. */
  readonly profile?: { readonly region: Region['name']; readonly lineRules: LineRules }
  readonly figures: readonly ConformanceFigure[]
  readonly places: readonly TypeFinding[]
  readonly type: PageConformance | undefined
  /** Headlines with a break inside a word. */
  readonly splitHeadlines: readonly string[]
}

/** Brings together what the browser measured, what make-up scored and what was reported, page by page. */
export function conformanceReport(
  issue: Issue,
  made: readonly LaidPage[],
  measured: { readonly frames: readonly FrameMeasure[]; readonly type: TypeMeasure },
  problems: readonly Problem[],
  timings: Readonly<Record<string, number>>
): readonly ConformanceOfPage[] {
  const frames = new Map(measured.frames.map(frame => [frame.story, frame]))
  const seconds = Object.values(timings).reduce((sum, ms) => sum + ms, 0) / 1000 / made.length
  return made.map(({ set, metrics, moved }, index) => {
    const type = measured.type.pages.find(one => one.page === index)
    const slugs = new Set(set.frames.map(({ frame }) => frame.story))
    const files = new Set(set.frames.map(({ story }) => story.file))
    const here = [...slugs].flatMap(slug => frames.get(slug) ?? [])
    const told = problems.filter(({ place }) => place !== undefined && files.has(place.file))
    const coded = (code: RegExp) => told.filter(problem => code.test(problem.code)).length
    const count = (...rules: readonly TypeRule[]) =>
      rules.reduce((sum, rule) => sum + (type?.counts[rule] ?? 0), 0)
    const heads = type?.headlines ?? []
    const splitHeadlines = heads.filter(head => splitsWord(head, issue)).map(head => head.story)
    const overflows = here.filter(frame => Math.max(frame.overflowPx, frame.wideLinePx) > 1)
    const share = type?.endMarksTrimmed ?? 1
    const figures: readonly ConformanceFigure[] = [
      figure(
        'H1',
        'lines not on paper',
        '未上版的文字',
        overflows.length + coded(/overset|^proof/)
      ),
      figure('H2', 'blocks off the grid', '不在行格上的段', sum(here.map(one => one.offGrid))),
      figure(
        'H3',
        'marks at a wrong edge',
        '违反避头尾',
        count('mark-begins-line', 'mark-ends-line')
      ),
      figure('H3', 'split units', '拆开的数量词', count('split-unit')),
      figure('H4', 'jumps at fault', '有误的转版', coded(/jump/)),
      ...metrics.map(({ number, name, value, target }) => ({
        number: String(number),
        name,
        value,
        target
      })),
      figure('4', 'body lines off the grid', '不在行格上的行', count('off-grid')),
      figure(
        '10',
        'headlines poorly filled',
        '标题长短不当',
        heads.filter(head => !head.isGood).length
      ),
      figure('10', 'headline words split', '标题断词', splitHeadlines.length),
      figure('11', 'lone characters', '孤字', count('lone-character')),
      figure(
        '11',
        'last lines heading a leg, per 100 paragraphs',
        '段末行落在栏首，每百段',
        type?.lastLinesAtLegHeadPer100 ?? 0,
        2
      ),
      {
        ...figure('12', 'line-end marks trimmed, %', '行末标点半宽，%', 100 * share, 100),
        atLeast: true
      },
      figure('13', 'loose lines', '过松的行', count('loose-line')),
      figure('13', 'lines left short', '未排满的行', count('short-line')),
      figure('17', 'stories moved', '移动的稿件', moved.length),
      figure('18', 'seconds a page', '每版用时，秒', seconds, 3),
      figure('–', 'missing glyphs', '缺字', coded(/^check\/no-glyph$/)),
      ...latinRows(type)
    ]
    const places = measured.type.findings.filter(finding => finding.page === index)
    return {
      page: set.dummy.page,
      ...rulesOf(issue.facts),
      figures,
      places,
      type,
      splitHeadlines
    }
  })
}

function rulesOf({ language, lineRules }: Issue['facts']): Pick<ConformanceOfPage, 'profile'> {
  const { isSpaced, region } = profileOf(language)
  if (isSpaced) return {}
  return { profile: { region: region.name, lineRules: lineRules ?? region.lineRules } }
}

function latinRows(type: PageConformance | undefined): readonly ConformanceFigure[] {
  const latin = type?.latin
  if (!latin) return []
  return [
    figure('–', 'hyphens', '连字符', latin.hyphens, latin.lines),
    figure('–', 'ladders of hyphens', '连续断词', latin.ladders),
    figure('–', 'loose lines of words', '过松的西文行', latin.loose),
    figure('–', 'rivers', '空白成河', latin.rivers),
    figure('–', 'widows', '西文孤行', latin.widows)
  ]
}

function figure(
  number: string,
  en: string,
  zh: string,
  value: number,
  target = 0
): ConformanceFigure {
  return { number, name: { en, zh }, value, target }
}

/** Whether a line of a headline ends where neither a word nor the author's own line does. */
function splitsWord({ story, lines }: HeadlineFigures, issue: Issue): boolean {
  const main = issue.stories.find(({ slug }) => slug === homeSlug(story))?.meta.headline.main
  if (main === undefined) return false
  const { language, phrases } = issue.facts
  const ends = new Set<number>()
  let offset = 0
  for (const part of main.split('\n')) {
    for (const end of headlineWords(part, language, phrases).ends) {
      ends.add(offset + bareLength(part.slice(0, end)))
    }
    offset += bareLength(part)
  }
  let reached = 0
  return lines.some(line => {
    reached += bareLength(line)
    return !ends.has(reached)
  })
}

function bareLength(text: string): number {
  return text.replace(/\s/g, '').length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
