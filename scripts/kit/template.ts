import { Liquid, LiquidError, type Template } from 'liquidjs'
import type { Place, Report, Words } from '../model/problem.ts'
import { checkTemplate } from './check-template.ts'
import { sinks } from './template-sinks.ts'

/** Templates ready to be filled; a mistake in one is reported once and gives undefined. */
export interface Templates {
  readonly render: (path: string, values: Readonly<Record<string, unknown>>) => string | undefined
}

/**
 * Makes templates (LiquidJS, strict) of texts keyed by their paths. Each value names its sink (`template-sinks.ts`) and
 * is checked to stand there. `{% render './part.html' %}` is looked up beside the template; nothing is read from disk.
 */
export function templateEngine(files: Readonly<Record<string, string>>, report: Report): Templates {
  const liquid = new Liquid({
    templates: { ...files },
    // A part of a book is parsed once, not with each story.
    cache: true,
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    locale: 'en-US'
  })
  for (const [name, handler] of Object.entries(sinks)) liquid.registerFilter(name, handler)
  const parsed = new Map<string, readonly Template[] | undefined>()
  const told = new Set<string>()

  return { render }

  function render(path: string, values: Readonly<Record<string, unknown>>): string | undefined {
    if (!parsed.has(path))
      parsed.set(
        path,
        attempt(path, values, () => parse(path))
      )
    const template = parsed.get(path)
    if (!template) return undefined
    return attempt(path, values, () => String(liquid.renderSync([...template], { ...values })))
  }

  function parse(path: string): readonly Template[] | undefined {
    const text = files[path]
    if (text !== undefined) {
      const template = liquid.parse(text, path)
      const { faults } = checkTemplate(path, files)
      for (const { where, message, hint } of faults) tell('template/mistake', where, message, hint)
      return faults.length === 0 ? template : undefined
    }
    const message = { en: 'This template is missing.', zh: '缺少这个模板文件。' }
    const hint = {
      en: 'Put the file back, or restore it from version control.',
      zh: '请放回此文件。'
    }
    tell('template/missing', { file: path }, message, hint)
    return undefined
  }

  function attempt<Result>(path: string, values: object, work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Error) || !LiquidError.is(error)) throw error
      const inner = innermost(error)
      const plain = plainMessage(inner)
      const place = placeOf(inner, path, files)
      const name = /^undefined variable: (.+)$/.exec(plain)?.[1]
      if (name === undefined) tell('template/mistake', place, mistake(plain), mistakeHint)
      else tell('template/unknown-value', place, unknownValue(name), knownValues(values))
      return undefined
    }
  }

  function tell(code: string, place: Place, message: Words, hint: Words): void {
    const key = JSON.stringify([code, place, message.en])
    if (told.has(key)) return
    told.add(key)
    report({ code, severity: 'error', message, hint, place })
  }
}

/** A mistake in a part comes wrapped in an error at the place that calls the part. */
function innermost(error: LiquidError): LiquidError {
  const inner = error.originalError
  return inner && LiquidError.is(inner) ? innermost(inner) : error
}

/** An undefined variable's token does not name its file, but carries the file's whole text. */
function placeOf(error: LiquidError, path: string, files: Readonly<Record<string, string>>): Place {
  const [line, column] = error.token.getPosition()
  const { file, input } = error.token
  const home = files[path] === input ? path : undefined
  const other = Object.keys(files).find(key => files[key] === input)
  return { file: file ?? home ?? other ?? path, line: line ?? 1, column: column ?? 1 }
}

/** `undefined filter: bla, file:a.html, line:3, col:3` → `undefined filter: bla` */
function plainMessage(error: LiquidError): string {
  return error.message.replace(/(, file:[^\n]*)?, line:\d+, col:\d+$/, '')
}

function mistake(plain: string): Words {
  return { en: `The template has a mistake: ${plain}.`, zh: `模板有错误：${plain}。` }
}

const mistakeHint: Words = {
  en: 'Correct the tag or filter at this place; templates use the Liquid language.',
  zh: '请改正此处的标签或过滤器；模板使用 Liquid 语法。'
}

function unknownValue(name: string): Words {
  return {
    en: `The template asks for “${name}”, which is not there.`,
    zh: `模板用到了“${name}”，但没有这个值。`
  }
}

function knownValues(values: object): Words {
  const names = Object.keys(values).sort().join(', ')
  return { en: `This template is given: ${names}.`, zh: `此模板可用的值：${names}。` }
}
