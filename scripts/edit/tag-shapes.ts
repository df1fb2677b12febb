import { emptyElements, isElement, mayStayOpen } from '../read/html-elements.ts'
import type { Skip } from './skip.ts'

/** Comments, tags of HTML's elements where start and end are there, scripts and styles whole, `<address>`. */
export function tagShapes(text: string): readonly Skip[] {
  const open: Tag[] = []
  return [...text.matchAll(tags)].flatMap(found => skipsOf(found, open))
}

type Tag = Skip & { readonly name: string }

/** What is not printed of a thing in angle brackets; an element's start waits for its end in `open`. */
function skipsOf(
  { 0: whole, 1: program, 2: slash, 3: word = '', index: start }: RegExpExecArray,
  open: Tag[]
): readonly Skip[] {
  const end = start + whole.length
  if (whole.startsWith('<!--') || program) return [{ start, end }]
  const isAddress = /^<[^/\s]*[:@]/.test(whole)
  if (isAddress)
    return [
      { start, end: start + 1 },
      { start: end - 1, end }
    ]
  if (!isElement(word)) return []
  const name = word.toLowerCase()
  const tag = { start, end, name, isItem: name === 'li' }
  if (emptyElements.includes(name)) return [tag]
  if (slash) return closed(tag, open)
  if (mayStayOpen.includes(name)) return [tag]
  open.push(tag)
  return []
}

function closed(end: Tag, open: Tag[]): readonly Tag[] {
  if (mayStayOpen.includes(end.name)) return [end]
  const at = open.findLastIndex(({ name }) => name === end.name)
  const [start] = at < 0 ? [] : open.splice(at)
  return start ? [start, end] : []
}

const tags =
  /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<(?:https?:|mailto:|tel:|ftps?:)[^\s<>]+>|<[^\s<>:@]+@[^\s<>]+>|<(\/?)([a-z][a-z\d-]*)(?=[\s/>])[^>]*>/gi
