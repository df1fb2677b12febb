import { posix } from 'node:path'
import { type TagToken, Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs'
import type { Place, Words } from '../model/problem.ts'
import { sinksAllowed } from './sinks-allowed.ts'
import { firstPlace, placeAfter, type TemplatePlace } from './template-places.ts'
import { type Sink, sinks } from './template-sinks.ts'

/** A value of a template: its sink, and where it lands. */
export interface TemplateValue {
  readonly place: TemplatePlace
  readonly sink: Sink
  readonly where: Place
}

/** What is wrong in a template, and where. */
export interface SinkFault {
  readonly where: Place
  readonly message: Words
  readonly hint: Words
}

/** What a template and its parts print, in order, and what is wrong with where it lands. */
export interface CheckedTemplate {
  readonly values: readonly TemplateValue[]
  readonly faults: readonly SinkFault[]
}

/**
 * Follows a template and its parts through their HTML, XML, CSS, YAML or Markdown: each value must say by its last
 * filter where it lands, and land there; a branch must end in the place in which it begins.
 */
export function checkTemplate(
  path: string,
  files: Readonly<Record<string, string>>
): CheckedTemplate {
  const values: TemplateValue[] = []
  const faults: SinkFault[] = []
  follow(path, firstPlace(path), [])
  return { values, faults }

  function follow(file: string, from: TemplatePlace, callers: readonly string[]): TemplatePlace {
    const text = files[file]
    // Liquid tells of a part that is not there.
    if (text === undefined || callers.includes(file)) return from
    const begun: TemplatePlace[] = []
    let place = from
    for (const token of tokensIn(text, file)) {
      const where = placeOf(token, file)
      if (TypeGuards.isTagToken(token)) place = afterTag(token, where)
      else if (TypeGuards.isOutputToken(token)) place = afterValue(token, where)
      else place = placeAfter(token.getText(), place)
    }
    if (keyOf(place) !== keyOf(from)) faults.push({ where: { file }, ...endsElsewhere })
    return place

    function afterValue(token: TopLevelToken, where: Place): TemplatePlace {
      const allowed = sinksAllowed(place)
      const sink = lastFilter(token)
      const isWhole = !/^(?:yaml|markdown)$/.test(place.at) || endsLine(token)
      if (sink !== undefined && isWhole && allowed.includes(sink))
        values.push({ place, sink, where })
      else faults.push({ where, ...wrongSink(token.getText(), isWhole ? allowed : []) })
      return place.at === 'text' ? place : { ...place, before: place.before + standIn(sink) }
    }

    function afterTag(token: TagToken, where: Place): TemplatePlace {
      switch (token.name) {
        case 'if':
        case 'unless':
        case 'for':
        case 'case':
          begun.push(place)
          return place
        case 'elsif':
        case 'else':
        case 'when':
          return branchEnd(begun.at(-1), where)
        case 'endif':
        case 'endunless':
        case 'endfor':
        case 'endcase':
          return branchEnd(begun.pop(), where)
        case 'render': {
          const part = /^\s*(['"])(.+?)\1/.exec(token.args)?.[2]
          if (part !== undefined)
            return follow(posix.join(posix.dirname(file), part), place, [...callers, file])
          faults.push({ where, ...unknownTag('render') })
          return place
        }
        case 'assign':
        case '#':
          return place
        default:
          faults.push({ where, ...unknownTag(token.name) })
          return place
      }
    }

    function branchEnd(start: TemplatePlace | undefined, where: Place): TemplatePlace {
      if (start && keyOf(start) !== keyOf(place)) faults.push({ where, ...endsElsewhere })
      return start ?? place
    }
  }
}

/** All but comments. */
function tokensIn(text: string, file: string): readonly TopLevelToken[] {
  let isComment = false
  return new Tokenizer(text, undefined, file).readTopLevelTokens().filter(token => {
    const isEdge = TypeGuards.isTagToken(token) && /^(?:end)?comment$/.test(token.name)
    if (isEdge) isComment = token.name === 'comment'
    return !isEdge && !isComment
  })
}

function placeOf(token: TopLevelToken, file: string): Place {
  const [line = 1, column = 1] = token.getPosition()
  return { file, line, column }
}

function lastFilter(token: TopLevelToken): Sink | undefined {
  const words = token.getText().replace(/^\{\{-?|-?\}\}$/g, '')
  const name = new Tokenizer(words).readFilteredValue().filters.at(-1)?.name
  return name !== undefined && Object.hasOwn(sinks, name) ? (name as Sink) : undefined
}

/** What is to be thought in the place of a value: a word, or whole rules. */
function standIn(sink: Sink | undefined): string {
  return sink === 'sheet' ? '{}' : '0'
}

function endsLine({ input, end }: TopLevelToken): boolean {
  return /^(?:\r?\n|$)/.test(input.slice(end))
}

/** Two places are the same for what comes next. */
function keyOf(place: TemplatePlace): string {
  const { at, element, attribute } = place
  if (at === 'text') return at
  if (at === 'tag' || at === 'element-name') return `tag ${element}`
  // In a style a value is harmless wherever its declaration begins.
  const isStyle = attribute === 'style' || (at === 'raw' && element === 'style')
  return [at, element, attribute, ...(isStyle ? [] : sinksAllowed(place))].join(' ')
}

function wrongSink(value: string, allowed: readonly Sink[]): { message: Words; hint: Words } {
  const filters = allowed.map(sink => `| ${sink}`)
  return {
    message: {
      en: `The template has a mistake: ${value} is not written for the place where it stands.`,
      zh: `模板有错误：${value} 的写法不适合它所在的位置。`
    },
    hint:
      filters.length > 0
        ? { en: `End it in ${filters.join(' or ')}.`, zh: `请以 ${filters.join(' 或 ')} 结尾。` }
        : { en: 'No value may stand here.', zh: '此处不能输出任何值。' }
  }
}

function unknownTag(name: string): { message: Words; hint: Words } {
  return {
    message: {
      en: `The template has a mistake: the tag “${name}” cannot be followed.`,
      zh: `模板有错误：标签“${name}”无法检查。`
    },
    hint: {
      en: 'Use if, unless, case, for, assign, comment, and render with the name of a part in quotes.',
      zh: '请使用 if、unless、case、for、assign、comment，以及带引号部件名的 render。'
    }
  }
}

const endsElsewhere: { readonly message: Words; readonly hint: Words } = {
  message: {
    en: 'The template has a mistake: a branch or part ends in another place than it begins.',
    zh: '模板有错误：分支或部件的起点与终点不在同一处。'
  },
  hint: {
    en: 'Close in it every tag, quotation mark and element of text that it opens.',
    zh: '请在其中闭合它打开的每个标签、引号和文本元素。'
  }
}
