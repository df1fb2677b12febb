import type { Element, Nodes, Properties, Root } from 'hast'
import type { Place, Problem, Report } from '../model/problem.ts'
import { allowedHtml } from './allowed-html.ts'
import { struckOut } from './struck-out.ts'

/** Reports what the allow-list took out: compares the elements before with those that are left. */
export function reportDropped(before: Root, after: Root, fallback: Place, report: Report): void {
  const left = elementsIn(after)
  let next = 0
  for (const element of elementsIn(before)) {
    const place = element.position
      ? { ...fallback, line: element.position.start.line, column: element.position.start.column }
      : fallback
    if (!isAllowed(element)) {
      report({ ...droppedElement(element), place })
      continue
    }
    const kept = left[next]?.properties ?? {}
    next += 1
    for (const name of lostNames(element.properties, kept)) {
      report({ ...droppedAttribute(element, name), place })
    }
  }
}

function elementsIn(node: Nodes): readonly Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap(child => {
    if (child.type !== 'element') return []
    return isStripped(child) ? [child] : [child, ...elementsIn(child)]
  })
}

function isAllowed(element: Element): boolean {
  return allowedHtml.tagNames.includes(element.tagName)
}

function isStripped(element: Element): boolean {
  return allowedHtml.strip.includes(element.tagName)
}

function isProgram(name: string): boolean {
  return name === 'script' || name === 'style'
}

function hasWords(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type !== 'element') return 'children' in node && node.children.some(hasWords)
  if (isProgram(node.tagName)) return false
  return [...node.children, ...(node.content?.children ?? [])].some(hasWords)
}

function lostNames(before: Properties, after: Properties): readonly string[] {
  return Object.keys(before).filter(name => {
    const [filed, kept] = [before[name], after[name]]
    return Array.isArray(filed) && Array.isArray(kept)
      ? filed.length > kept.length
      : kept === undefined
  })
}

/** Parts of forms and films whose words are attributes, which a browser shows. */
const formParts: ReadonlyMap<string, readonly string[]> = new Map([
  ['input', ['value', 'placeholder']],
  ['option', ['label']],
  ['optgroup', ['label']],
  ['track', ['label']]
])

function hasOwnWords({ tagName, properties }: Element): boolean {
  const isMute = /^(?:hidden|checkbox|radio|file|color|range|image)$/.test(String(properties.type))
  const names = isMute ? [] : (formParts.get(tagName) ?? [])
  return names.some(name => /\S/.test(String(properties[name] ?? '')))
}

/** A script is no copy; the words of a title, a form or a drawing are. */
function losesWords(element: Element): boolean {
  if (isProgram(element.tagName)) return false
  return isStripped(element) ? hasWords(element) : hasOwnWords(element)
}

function droppedElement(element: Element): Problem {
  const name = element.tagName
  if (name === 'img') {
    return {
      code: 'copy/picture-in-line',
      severity: 'error',
      message: {
        en: 'A picture stands here inside a paragraph or as HTML; it is not shown.',
        zh: '此处的图片写在段落中间或写成了 HTML，不会排出。'
      },
      hint: {
        en: 'Give the picture a paragraph of its own: ::picture[caption]{src="pictures/…"}.',
        zh: '请让图片单独成段：::picture[说明]{src="pictures/…"}。'
      }
    }
  }
  if (['del', 's', 'strike'].includes(name)) return struckOut
  return {
    code: 'copy/html-dropped',
    severity: losesWords(element) ? 'error' : 'warning',
    message:
      isStripped(element) || losesWords(element)
        ? { en: `<${name}> and all in it was left out.`, zh: `<${name}> 及其内容已略去。` }
        : { en: `<${name}> was left out; its words stay.`, zh: `<${name}> 标记已略去，文字保留。` },
    hint: {
      en: 'Take it out of the story; copy is written in Markdown.',
      zh: '请从稿件中删去；稿件用 Markdown 书写。'
    }
  }
}

function droppedAttribute({ tagName: tag }: Element, name: string): Problem {
  return {
    code: 'copy/html-attribute',
    severity: 'warning',
    message: {
      en: `“${name}” on <${tag}> was left out.`,
      zh: `<${tag}> 上的“${name}”已略去。`
    },
    hint: {
      en: 'Take it out of the story; the style sheets decide how copy looks.',
      zh: '请从稿件中删去；样式由样式表决定。'
    }
  }
}
