import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { eastAsian } from '../kit/han.ts'
import { wordsOf } from '../model/furniture.ts'
import type { Issue } from '../model/issue.ts'
import { isPictureGroup } from '../model/picture-group.ts'
import type { Story } from '../model/story.ts'
import type { FaceRoles } from '../model/style.ts'

/** Drawn whatever the copy says: digits, Latin letters and the marks of both languages. */
const always =
  `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}` +
  '，。、；：！？“”‘’（）《》〈〉【】—…·～／　一二三四五六七八九十•–‐'

/** All that the stories' copy and heads say, and no more. */
export function copyText(issue: Issue): string {
  return issue.stories.map(allText).join('\n')
}

const noLatinFaceHas = new RegExp(eastAsian, 'u')

/** The characters that each family must be able to draw: base stock, copy, and the furniture's own by family. */
export function charactersByFamily(
  issue: Issue,
  roles: FaceRoles,
  furniture: ReadonlyMap<string, string>
): ReadonlyMap<string, ReadonlySet<string>> {
  const stock = always
  const blocks = issue.stories.flatMap(story => story.blocks)
  const metas = issue.stories.map(story => story.meta)
  const copy = issue.stories.map(allText).join('')
  const heads = metas.map(meta => meta.headline.main).join('')
  const captions = blocks.filter(block => captioned.has(block.kind)).map(block => block.text)
  const labels = blocks.some(({ node }) => isPictureGroup(node)) ? pictureLabels(issue) : ''
  const subheads = blocks.filter(block => block.kind === 'subhead').map(block => block.text)
  const quoted = blocks.filter(block => block.kind === 'quote').map(block => block.text)
  const inside = (tags: ReadonlySet<string>) =>
    blocks.map(block => textInside(block.node, tags)).join('')
  const texts: readonly (readonly [string, string])[] = [
    [roles.body, stock + copy],
    [roles.strong, stock + inside(strongTags) + labels],
    [roles.emphasis, stock + inside(emphasisTags)],
    [roles.quote, stock + quoted],
    [roles.lede, stock + [...copy].filter(character => !noLatinFaceHas.test(character)).join('')],
    [roles.uprightMarks, stock],
    [roles.byline, stock + metas.map(meta => meta.byline)],
    [roles.deck, stock + metas.map(meta => meta.headline.deck)],
    [roles.caption, stock + captions + labels],
    [roles.kicker, stock + metas.map(meta => meta.headline.kicker)],
    [roles.sign, stock + metas.map(meta => meta.column)],
    [roles.subhead, stock + subheads + inside(headTags)],
    [roles.folio, stock],
    ...furniture,
    [roles.head, stock + heads],
    [roles.headNews, stock + heads],
    [roles.other, copy]
  ]
  const families = new Map<string, Set<string>>()
  for (const [family, text] of texts) {
    const known = families.get(family) ?? new Set<string>()
    for (const character of text) if (character > '\u001f') known.add(character)
    families.set(family, known)
  }
  return families
}

const captioned = new Set(['picture', 'qr'])
const strongTags = new Set(['strong', 'b', 'th', 'label'])
const emphasisTags = new Set(['em', 'i', 'cite', 'credit'])
const headTags = new Set(['h2', 'h3', 'h4'])

/** What captions of a group begin with that do not stand under their pictures (左图：). */
function pictureLabels({ facts, stories }: Issue): string {
  const languages = new Set([facts.language, ...stories.flatMap(({ meta }) => meta.language ?? [])])
  return [...languages].flatMap(one => Object.values(wordsOf(one).pictures)).join('')
}

/** The words inside elements of these tags, or spans of these classes. */
function textInside(node: Element, tags: ReadonlySet<string>): string {
  const names = node.properties.className
  const classes = Array.isArray(names) ? names.map(String) : []
  if (tags.has(node.tagName) || classes.some(name => tags.has(name))) return textOf(node)
  return node.children
    .map(child => (child.type === 'element' ? textInside(child, tags) : ''))
    .join('')
}

function allText(story: Story): string {
  const { headline, byline, column, source } = story.meta
  const fields = [column, headline.kicker, headline.main, headline.deck, byline, source]
  const copy = [...story.blocks.map(block => block.text), ...story.footnotes.map(textOf)]
  return [...fields, ...copy].filter(Boolean).join('')
}
