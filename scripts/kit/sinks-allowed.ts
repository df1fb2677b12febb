import type { TemplatePlace } from './template-places.ts'
import type { Sink } from './template-sinks.ts'

/** The sinks that a value may have at a place of a template; none where no value can be made safe. */
export function sinksAllowed(place: TemplatePlace): readonly Sink[] {
  switch (place.at) {
    case 'text':
      return ['text', 'markup']
    case 'raw':
      return inRawElement(place)
    case '"':
    case "'":
      return inAttribute(place)
    case 'yaml':
      return /^\s*(?:[\w-]+: |- )$/.test(place.before) ? ['yaml'] : []
    case 'markdown':
      return place.before === '' ? ['markdown'] : []
    case 'words':
      return ['plain']
    case 'comment':
    case 'declaration':
    case 'opening':
    case 'element-name':
    case 'tag':
    case 'attribute-name':
    case 'equals':
    case 'bare-value':
      return []
  }
}

/** HTML's attributes that a browser follows, and those of SVG and the NCX. */
const addresses: ReadonlySet<string> = new Set([
  ...['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'background', 'longdesc'],
  ...['manifest', 'xlink:href']
])
/** Lists of addresses, whole documents, and what redirects: nothing of ours needs a value there. */
const refused: ReadonlySet<string> = new Set(['srcset', 'imagesrcset', 'ping', 'srcdoc'])

function inAttribute({ attribute, before }: TemplatePlace): readonly Sink[] {
  if (attribute.startsWith('on') || refused.has(attribute)) return []
  if (attribute === 'style') return inDeclaration(before) ? ['css'] : []
  if (addresses.has(attribute)) return before === '' ? ['address'] : ['address_part']
  return ['attribute']
}

function inRawElement({ element, before }: TemplatePlace): readonly Sink[] {
  switch (element) {
    case 'title':
    case 'textarea':
      return ['text']
    case 'style':
      if (inDeclaration(before)) return ['css']
      return isBetweenRules(before) ? ['sheet'] : []
    default:
      return []
  }
}

/** Whether a value of CSS comes next: after `name:`, in no string, address or comment. */
function inDeclaration(before: string): boolean {
  const declaration = /[^;{}]*$/.exec(before)?.[0] ?? ''
  return /^\s*[a-z-]+\s*:[^"'()\\/<@]*$/i.test(declaration)
}

function isBetweenRules(before: string): boolean {
  const opened = before.split('{').length - before.split('}').length
  return opened === 0 && /(?:^|\})\s*$/.test(before) && !before.includes('/*')
}
