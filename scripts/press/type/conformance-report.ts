import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { Issue } from '../../model/issue.ts'
import { profileOf } from '../../model/language.ts'
import { homeSlug } from '../../model/part-id.ts'
import type { Problem, Words } from '../../model/problem.ts'
import type { Region } from '../../model/region.ts'
import type { LineRules } from '../../model/style.ts'
import type { FrameMeasure } from './check-frames.ts'
import type { HeadlineFigures, PageConformance } from './conformance.ts'
import { doubtfulBreaks } from './doubtful-breaks.ts'
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
  /** Breaks of headlines that the issue's copy makes doubtful: `rain: 广场|舞大赛`. */
  readonly doubtfulBreaks: readonly string[]
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
  const copy = issue.stories.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n')
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
    const doubtful = heads.flatMap(head => doubtfulIn(head, issue, copy))
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
      figure('10', 'headline breaks in doubt', '标题存疑断行', doubtful.length),
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
      doubtfulBreaks: doubtful
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

function doubtfulIn(
  { story, lines }: HeadlineFigures,
  issue: Issue,
  copy: string
): readonly string[] {
  const main = issue.stories.find(({ slug }) => slug === homeSlug(story))?.meta.headline.main
  const authored = new Set<number>()
  let reached = 0
  for (const part of (main ?? '').split('\n')) {
    reached += bareLength(part)
    authored.add(reached)
  }
  return doubtfulBreaks(lines, copy, authored).map(place => `${story}: ${place}`)
}

function bareLength(text: string): number {
  return text.replace(/\s/g, '').length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
