/** Whether a name, in whatever case, is an element of HTML, the old ones of layout included. */
export function isElement(name: string): boolean {
  return elements.has(name.toLowerCase())
}

/** Elements that hold nothing and have no end. */
export const emptyElements: readonly string[] = ['br', 'hr', 'wbr', 'img', 'col']

/** Elements whose end may be left out. */
export const mayStayOpen: readonly string[] = [
  ...['li', 'p', 'dt', 'dd', 'rt', 'rp', 'rb', 'td', 'th', 'tr'],
  ...['thead', 'tbody', 'tfoot', 'colgroup', 'caption', 'option']
]

/** Elements that stand within a line of text and hold one, those of ruby left out and those that HTML has given up. */
export const lineElements: readonly string[] = [
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q'],
  ...['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var']
]

const elements: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'address', 'applet', 'area', 'article', 'aside', 'audio', 'b'],
  ...['base', 'basefont', 'bdi', 'bdo', 'big', 'blink', 'blockquote', 'body', 'br', 'button'],
  ...['canvas', 'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'data', 'datalist', 'dd'],
  ...['del', 'details', 'dfn', 'dialog', 'dir', 'div', 'dl', 'dt', 'em', 'embed', 'fieldset'],
  ...['figcaption', 'figure', 'font', 'footer', 'form', 'frame', 'frameset', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr', 'html', 'i', 'iframe', 'img', 'input'],
  ...['ins', 'kbd', 'label', 'legend', 'li', 'link', 'main', 'map', 'mark', 'marquee', 'math'],
  ...['menu', 'meta', 'meter', 'nav', 'nobr', 'noframes', 'noscript', 'object', 'ol', 'optgroup'],
  ...['option', 'output', 'p', 'param', 'picture', 'pre', 'progress', 'q', 'rb', 'rp', 'rt'],
  ...['rtc', 'ruby', 's', 'samp', 'script', 'search', 'section', 'select', 'slot', 'small'],
  ...['source', 'span', 'strike', 'strong', 'style', 'sub', 'summary', 'sup', 'svg', 'table'],
  ...['tbody', 'td', 'template', 'textarea', 'tfoot', 'th', 'thead', 'time', 'title', 'tr'],
  ...['track', 'tt', 'u', 'ul', 'var', 'video', 'wbr', 'xmp']
])
