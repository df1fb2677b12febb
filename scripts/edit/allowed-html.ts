import type { Options } from 'rehype-sanitize'
import { itemMark } from './item-marks.ts'

/** All of HTML that copy may hold; everything else is left out and reported. */
export const allowedHtml = {
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  required: {},
  // Their content is no copy, so it goes with them.
  strip: [
    'script',
    'style',
    'template',
    'title',
    'textarea',
    'select',
    'svg',
    'math',
    'object',
    'iframe',
    'noscript'
  ],
  tagNames: [
    ...['p', 'h2', 'h3', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...[
      'strong',
      'em',
      'a',
      'sup',
      'sub',
      'code',
      'ruby',
      'rb',
      'rt',
      'rp',
      'span',
      'cite',
      'time',
      'abbr'
    ]
  ],
  attributes: {
    '*': ['lang'],
    // Where a link may lead `settle-links.ts` decides.
    a: ['href', 'title', ['id', /-fnref-[0-9]+(-[0-9]+)?$/], 'dataFootnoteRef'],
    abbr: ['title'],
    li: [['dataMark', itemMark]],
    ol: ['start'],
    p: [['className', 'signature']],
    span: [['className', 'dots', 'gaiji'], 'dataGaiji'],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
    th: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan', ['scope', 'col', 'row']],
    time: ['dateTime']
  }
} satisfies Options
