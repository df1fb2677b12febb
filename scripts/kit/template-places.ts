/** Where in a file of HTML, XML, CSS, YAML, Markdown or plain text the text stands that comes next. */
export interface TemplatePlace {
  readonly at: PlaceKind
  /** The element begun last, `/p` when its end tag is open. */
  readonly element: string
  readonly attribute: string
  /** What stands before: in a value all of it, elsewhere the characters that may begin something. */
  readonly before: string
}

type PlaceKind =
  | 'text'
  | 'raw'
  | 'comment'
  | 'declaration'
  | 'opening'
  | 'element-name'
  | 'tag'
  | 'attribute-name'
  | 'equals'
  | 'bare-value'
  | "'"
  | '"'
  | 'yaml'
  | 'markdown'
  | 'words'

/** Where a file begins, by its name: `issue.yaml.liquid`. */
export function firstPlace(path: string): TemplatePlace {
  if (/\.yaml\.liquid$/.test(path)) return { ...nowhere, at: 'yaml' }
  if (/\.md\.liquid$/.test(path)) return { ...nowhere, at: 'markdown' }
  if (/\.txt\.liquid$/.test(path)) return { ...nowhere, at: 'words' }
  if (/\.css\.liquid$/.test(path)) return { ...nowhere, at: 'raw', element: 'style' }
  return nowhere
}

const nowhere: TemplatePlace = { at: 'text', element: '', attribute: '', before: '' }

/** Goes on through literal text of a template, character by character. */
export function placeAfter(text: string, from: TemplatePlace): TemplatePlace {
  return [...text].reduce((place, character) => steps[place.at](character, place), from)
}

/** Elements whose text no parser takes for tags. */
const rawElements: ReadonlySet<string> = new Set(['style', 'script', 'title', 'textarea'])

type Step = (character: string, place: TemplatePlace) => TemplatePlace

const steps: Readonly<Record<PlaceKind, Step>> = {
  text: (character, place) =>
    character === '<' ? { ...place, at: 'opening', before: '' } : { ...place, before: '' },
  opening,
  'element-name': elementName,
  tag,
  'attribute-name': attributeName,
  equals: (character, place) => {
    if (/\s/.test(character)) return place
    if (character === '>') return tagEnd(place)
    if (character === '"' || character === "'") return { ...place, at: character, before: '' }
    return { ...place, at: 'bare-value', before: '' }
  },
  'bare-value': (character, place) => {
    if (character === '>') return tagEnd(place)
    return /\s/.test(character) ? { ...place, at: 'tag' } : place
  },
  "'": value,
  '"': value,
  raw: (character, place) => {
    const before = place.before + character
    const isOver = before.toLowerCase().endsWith(`</${place.element}`)
    return isOver ? { ...nowhere, at: 'tag', element: `/${place.element}` } : { ...place, before }
  },
  comment: untilEnd('-->'),
  declaration: untilEnd('>'),
  yaml: line,
  markdown: line,
  words: (_, place) => place
}

function opening(character: string, place: TemplatePlace): TemplatePlace {
  const before = place.before + character
  if (before === '!--') return { ...place, at: 'comment', before: '' }
  if (before === '!' || before === '!-') return { ...place, before }
  if (/^[!?]/.test(before)) return steps.declaration(character, { ...place, at: 'declaration' })
  if (/[a-z/]/i.test(character)) return { ...place, at: 'element-name', element: character }
  return { ...place, at: 'text' }
}

function elementName(character: string, place: TemplatePlace): TemplatePlace {
  if (character === '>') return tagEnd(place)
  if (/[\s/]/.test(character)) return { ...place, at: 'tag' }
  return { ...place, element: place.element + character.toLowerCase() }
}

function tag(character: string, place: TemplatePlace): TemplatePlace {
  if (character === '>') return tagEnd(place)
  if (/[\s/]/.test(character)) return place
  if (character === '=') return { ...place, at: 'equals' }
  return { ...place, at: 'attribute-name', attribute: character.toLowerCase() }
}

function attributeName(character: string, place: TemplatePlace): TemplatePlace {
  if (character === '>') return tagEnd(place)
  if (character === '=') return { ...place, at: 'equals' }
  if (/[\s/]/.test(character)) return { ...place, at: 'tag' }
  return { ...place, attribute: place.attribute + character.toLowerCase() }
}

function value(character: string, place: TemplatePlace): TemplatePlace {
  if (character === place.at) return { ...place, at: 'tag', attribute: '', before: '' }
  return { ...place, before: place.before + character }
}

function tagEnd(place: TemplatePlace): TemplatePlace {
  return rawElements.has(place.element)
    ? { ...place, at: 'raw', attribute: '', before: '' }
    : nowhere
}

function untilEnd(end: string): Step {
  return (character, place) => {
    const before = place.before + character
    return before.endsWith(end) ? { ...place, at: 'text', before: '' } : { ...place, before }
  }
}

function line(character: string, place: TemplatePlace): TemplatePlace {
  return { ...place, before: character === '\n' ? '' : place.before + character }
}
