import { emptyElements, isElement, mayStayOpen } from '../read/html-elements.ts'
import type { Skip } from './skip.ts'

/** Comments, tags of HTML's elements where start and end are there, scripts and styles whole, `<address>`. */
export function tagShapes(text: string): readonly Skip[] {
  const skips: Skip[] = []
  const open: (Skip & { readonly name: string })[] = []
  for (const found of text.matchAll(tags)) {
    const [whole, program, slash, name = ''] = found
    const span = { start: found.index, end: found.index + whole.length }
    if (whole.startsWith('<!--') || program) skips.push(span)
    else if (/^<[^/\s]*[:@]/.test(whole)) {
      const { start, end } = span
      skips.push({ start, end: start + 1 }, { start: end - 1, end })
    } else if (isElement(name)) {
      const tag = { ...span, name: name.toLowerCase(), isItem: /^li$/i.test(name) }
      if (emptyElements.includes(tag.name)) skips.push(tag)
      else if (slash) skips.push(...closed(tag, open))
      else if (mayStayOpen.includes(tag.name)) skips.push(tag)
      else open.push(tag)
    }
  }
  return skips
}

function closed<Tag extends { readonly name: string }>(end: Tag, open: Tag[]): readonly Tag[] {
  if (mayStayOpen.includes(end.name)) return [end]
  const at = open.findLastIndex(({ name }) => name === end.name)
  const [start] = at < 0 ? [] : open.splice(at)
  return start ? [start, end] : []
}

const tags =
  /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<(?:https?:|mailto:|tel:|ftps?:)[^\s<>]+>|<[^\s<>:@]+@[^\s<>]+>|<(\/?)([a-z][a-z\d-]*)(?=[\s/>])[^>]*>/gi
