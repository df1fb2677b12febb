/**
 * A style sheet of lines from left to right turned with its lines: what was above a block stands right of it, what was
 * before a line over it (CSS Writing Modes 3 §6.4, `vertical-rl`). Rules of tables, which stay level, are left as they
 * are. Old readers know no logical properties, so that a sheet of them would have no margins there.
 */
export function turnSheet(css: string): string {
  return css.replace(rule, (whole, selectors: string, body: string) => {
    const isLevel = selectors.split(',').every(one => levelPart.test(one.trim()))
    return isLevel ? whole : `${selectors}{${body.replace(declaration, turnedDeclaration)}}`
  })
}

const rule = /([^{}]+)\{([^{}]*)\}/g
const declaration = /(^|[;{\s])([a-z-]+)(\s*:\s*)([^;}]+)/g

/** What is a table, or stands in a cell of one. */
const levelPart = /(?:^|[\s>])(?:table|caption|thead|tbody|tfoot|tr|td|th)\b/

function turnedDeclaration(_: string, before: string, name: string, colon: string, value: string) {
  if (/^(?:margin|padding)$/.test(name)) return `${before}${name}${colon}${turnedSides(value)}`
  return `${before}${turnedName(name)}${colon}${value}`
}

/** `top right bottom left` → the same sides of the turned box. */
function turnedSides(value: string): string {
  const [top = '0', right = top, bottom = top, left = right] = value.trim().split(/\s+/)
  return [left, top, right, bottom].join(' ')
}

const turned: Readonly<Record<string, string>> = {
  top: 'right',
  right: 'bottom',
  bottom: 'left',
  left: 'top',
  width: 'height',
  height: 'width'
}

function turnedName(name: string): string {
  const sided = /^((?:margin|padding|border)-)(top|right|bottom|left)(-[a-z]+)?$/.exec(name)
  if (sided) return `${sided[1]}${turned[sided[2] ?? '']}${sided[3] ?? ''}`
  const sized = /^((?:max-|min-)?)(width|height)$/.exec(name)
  return sized ? `${sized[1]}${turned[sized[2] ?? '']}` : name
}
