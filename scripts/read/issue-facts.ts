import type { IssueFacts, OpenPages, PagePlan, Pin } from '../model/issue.ts'
import { profileOf } from '../model/language.ts'
import type { Place, Report } from '../model/problem.ts'
import { type Checked, readYaml } from './checked-yaml.ts'
import { type IssueFields, issueSchema } from './issue-schema.ts'
import { missingKey } from './key-problems.ts'
import { isAuto } from './page-wishes.ts'
import type { PaperAbove } from './paper/paper-above.ts'
import type { FileText } from './place-in.ts'
import { present } from './present.ts'
import { pressAsked } from './press/press-wishes.ts'

/**
 * Reads `issue.yaml`, with what `paper.yaml` above it says where it says nothing itself; columns and rows, counted
 * from 1 there, count from 0 in the model.
 */
export function readIssueFacts(
  source: FileText,
  id: string,
  report: Report,
  above?: PaperAbove
): IssueFacts | undefined {
  const schema = issueSchema(languageIn(source.text) ?? above?.language ?? '')
  const yaml = readYaml(source, schema, {}, report, above?.given)
  if (!yaml) return undefined
  const { paper, date, language, inferred, ...filed } = yaml.value
  const { creator, subjects, accessibility, ...more } = filed
  const { format: asked, pages: _, bodySize: __, press: wanted, fillers: ___, ...rest } = more
  const { phrases, ...optional } = rest
  const press = wanted && pressAsked(wanted, yaml)
  const open = openPages(yaml)
  if (asked === undefined && !open?.format) {
    report({ ...missingKey(['format'], schema), place: yaml.keyPlace([]) })
    return undefined
  }
  const pages = yaml.value.pages.map((page, index) => pagePlan(yaml, page, index, above))
  reportSeconds(pages, report)
  if (yaml.value.pageCount === undefined) reportGap(pages, report)
  return {
    id,
    file: source.file,
    places: {
      format: yaml.valuePlace(['format']),
      pages: yaml.keyPlace(['pages']),
      bodySize: yaml.valuePlace(['bodySize']),
      style: yaml.valuePlace(['style']),
      nameplate: yaml.valuePlace(['nameplate']),
      released: yaml.valuePlace(['released']),
      faces: (yaml.value.faces ?? []).map((_, at) => yaml.valuePlace(['faces', at]))
    },
    paper,
    ...present({ date }),
    language,
    // Until one is chosen it stands for those of its language.
    format: asked === undefined || isAuto(asked) ? profileOf(language).formats[0] : asked,
    pages,
    inferred,
    ...present({ open, press, creators: creator, subjects: subjects && [...new Set(subjects)] }),
    ...present({ accessibility: accessibility && present(accessibility) }),
    ...present({ fromPaper: keysFrom(above, yaml) }),
    ...present({ phrases: withPhrases(above?.phrases, phrases) }),
    ...present(optional)
  }
}

/** Only to know how its date is read, before anything else of it is. */
function languageIn(text: string): string | undefined {
  return /^language:[ \t]*["']?([A-Za-z]+(?:-[A-Za-z0-9]+)*)/m.exec(text)?.[1]
}

/** The keys that an issue leaves to its paper. */
function keysFrom(above: PaperAbove | undefined, yaml: Checked<unknown>): string[] | undefined {
  if (!above) return undefined
  return Object.keys(above.given.written).filter(key => yaml.valuePlace([key]).file === above.file)
}

/** Names that no headline parts are gathered, those of the paper first. */
function withPhrases(
  paper: readonly string[] = [],
  own: readonly string[] = []
): readonly string[] | undefined {
  const all = [...new Set([...paper, ...own])]
  return all.length > 0 ? all : undefined
}

/** What an issue leaves to its copy: without a list of its pages all that it does not name. */
function openPages({ value, written }: Checked<IssueFields>): OpenPages | undefined {
  const { format, bodySize: size } = value
  const filed = (written as { readonly pages?: unknown }).pages
  const isListed = Array.isArray(filed) && filed.length > 0
  const open: OpenPages = {
    format: format === undefined ? !isListed : isAuto(format),
    pages: value.pages.length === 0,
    bodySize: size ?? (isListed ? 'own' : 'usual')
  }
  return open.format || open.pages || open.bodySize !== 'own' ? open : undefined
}

type Plan = IssueFields['pages'][number]

function pagePlan(
  yaml: Checked<unknown>,
  page: Plan,
  index: number,
  above: PaperAbove | undefined
): PagePlan {
  const { number, stories } = page
  const name = page.name ?? above?.pageNames[number - 1]
  const pins = stories.map((pin, at) => {
    const place = yaml.keyPlace(['pages', index, 'stories', at])
    return pinOf(pin, place)
  })
  return { number, ...present({ name }), pins, place: yaml.keyPlace(['pages', index]) }
}

function pinOf(pin: Plan['stories'][number], place: Place): Pin {
  const { story, column, row, width, height, ...rest } = pin
  const rect = present({ column: fromZero(column), row: fromZero(row), width, height })
  const placed = Object.keys(rect).length > 0 ? { rect } : {}
  return { story, ...placed, ...present(rest), place }
}

function fromZero(count: number | undefined): number | undefined {
  return count === undefined ? undefined : count - 1
}

function reportSeconds(pages: readonly PagePlan[], report: Report): void {
  const numbers = new Set<number>()
  /** Slug → the page that lists it first. */
  const stories = new Map<string, number>()
  for (const page of pages) {
    if (numbers.has(page.number)) reportPage(page, report)
    numbers.add(page.number)
    for (const pin of page.pins) {
      const first = stories.get(pin.story)
      if (first !== undefined) reportPin(pin, first, report)
      else stories.set(pin.story, page.number)
    }
  }
}

/** An issue may hold a few pages of a paper, which `pageCount` says. */
function reportGap(pages: readonly PagePlan[], report: Report): void {
  const sorted = pages.toSorted((one, other) => one.number - other.number)
  const at = sorted.findIndex(({ number }, index) => {
    const before = sorted[index - 1]
    return before !== undefined && number > before.number + 1
  })
  const [before, page] = [sorted[at - 1], sorted[at]]
  if (!before || !page) return
  const missing = before.number + 1
  report({
    code: 'issue/page-gap',
    severity: 'warning',
    place: page.place,
    message: {
      en: `Page ${before.number} is followed by page ${page.number}: there is no page ${missing}.`,
      zh: `第 ${before.number} 版之后是第 ${page.number} 版，没有第 ${missing} 版。`
    },
    hint: {
      en: `Number the pages through; or, where these are a few pages of a paper, say how many it has: “pageCount: ${sorted.at(-1)?.number}”.`,
      zh: `请把版次连起来；如果只是报纸中的几版，请写明总版数：“pageCount: ${sorted.at(-1)?.number}”。`
    }
  })
}

function reportPage({ number, place }: PagePlan, report: Report): void {
  report({
    code: 'issue/duplicate-page',
    severity: 'error',
    place,
    message: { en: `Page ${number} is planned twice.`, zh: `第 ${number} 版重复。` },
    hint: { en: 'Give one of them another number.', zh: '请改其中一个的版次。' }
  })
}

function reportPin({ story, place }: Pin, page: number, report: Report): void {
  report({
    code: 'issue/duplicate-story',
    severity: 'error',
    place,
    message: {
      en: `The story “${story}” stands on page ${page} already.`,
      zh: `稿件“${story}”已列在第 ${page} 版。`
    },
    hint: { en: 'Delete one of them.', zh: '请删去其中一个。' }
  })
}
