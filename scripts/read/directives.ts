import type { Node, Paragraph, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { nearestWord } from '../kit/nearest-word.ts'
import type { Place, Report, Words } from '../model/problem.ts'
import { brokenDirective } from './broken-directive.ts'
import { containerDirectives, leafDirectives } from './directive-names.ts'

/**
 * Reports directives that would lose copy: unknown names, containers without an end, and lines
 * that begin with colons but are no directive. The tree's positions count in `lines`' file.
 */
export function checkDirectives(
  tree: Root,
  file: string,
  lines: readonly string[],
  report: Report
): void {
  let opened = 0
  visit(tree, node => {
    if (node.type === 'leafDirective') checkName(node, leafDirectives, placeOf(node, file), report)
    if (node.type === 'containerDirective') {
      checkName(node, containerDirectives, placeOf(node, file), report)
      checkEnd(node, file, lines, report)
    }
    if (node.type === 'paragraph') opened = checkLines(node, opened, file, lines, report)
  })
}

type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>
type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>

function checkName(
  node: LeafDirective | ContainerDirective,
  known: readonly string[],
  place: Place,
  report: Report
): void {
  if (known.includes(node.name)) return
  const marks = node.type === 'leafDirective' ? '::' : ':::'
  report({
    code: 'story/unknown-directive',
    severity: 'error',
    place,
    message: {
      en: `“${marks}${node.name}” is not a known directive.`,
      zh: `没有“${marks}${node.name}”这种标记。`
    },
    hint: nameHint(node.name, marks, known)
  })
}

function nameHint(name: string, marks: string, known: readonly string[]): Words {
  const meant = chineseNames[name] ?? nearestWord(name, known)
  if (meant !== undefined && known.includes(meant))
    return { en: `Did you mean “${marks}${meant}”?`, zh: `是否应为“${marks}${meant}”？` }
  const all: readonly string[] = [...leafDirectives, ...containerDirectives]
  if (meant !== undefined || all.includes(name)) {
    const other = marks === '::' ? `:::${meant ?? name} … :::` : `::${meant ?? name}`
    return { en: `It is written “${other}”.`, zh: `应写作“${other}”。` }
  }
  const list = known.map(word => marks + word).join(' ')
  return { en: `Known: ${list}.`, zh: `可用：${list}。` }
}

/** The parser ends an open container with what is around it: then no fence is its last text. */
function checkEnd(
  node: ContainerDirective,
  file: string,
  lines: readonly string[],
  report: Report
): void {
  const { start, end } = node.position ?? {
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 }
  }
  const opening = /^:+/.exec(lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0] ?? ''
  const last = lines[end.line - 1]?.slice(0, end.column - 1) ?? ''
  const closing = /^[\s>]*(:+)\s*$/.exec(last)?.[1] ?? ''
  if (end.line > start.line && closing.length >= opening.length) return
  report({
    code: 'story/directive-open',
    severity: 'error',
    place: placeOf(node, file),
    message: {
      en: `“:::${node.name}” has no end.`,
      zh: `“:::${node.name}”没有结束。`
    },
    hint: { en: 'Put a line “:::” after its text.', zh: '请在其内容之后加一行“:::”。' }
  })
}

/** `opened` counts the broken openings so far whose ends are told by them; given back is the count after it. */
function checkLines(
  node: Paragraph,
  opened: number,
  file: string,
  lines: readonly string[],
  report: Report
): number {
  // `:::box[Label]`: the label is a paragraph on the line of its directive.
  if (node.data?.directiveLabel) return opened
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } }
  let open = opened
  for (let line = start.line; line <= end.line; line++) {
    const text = lines[line - 1] ?? ''
    const found = /^[\s>]*(?=::|：：)/.exec(text)
    if (!found) continue
    const { kind, hint } = brokenDirective(text.slice(found[0].length))
    if (kind === 'opening') open += 1
    if (kind === 'end' && open > 0) {
      open -= 1
      if (!text.includes('：')) continue
    }
    report({
      code: 'story/directive-broken',
      severity: 'error',
      place: { file, line, column: found[0].length + 1 },
      message: {
        en: 'This line begins like a directive but is none; it would be printed.',
        zh: '此行像标记又不是标记，会照印出来。'
      },
      hint
    })
  }
  return open
}

function placeOf(node: Node, file: string): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { file, line, column }
}

/** What a Chinese editor may call our directives. */
const chineseNames: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  二维码: 'qr',
  图片: 'picture',
  图: 'picture',
  组图: 'pictures',
  图片组: 'pictures',
  线: 'rule',
  框: 'box',
  方框: 'box',
  引语: 'pull-quote',
  热线: 'hotlines',
  诗: 'verse',
  来信: 'letter',
  名单: 'names'
})
