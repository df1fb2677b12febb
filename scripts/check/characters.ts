import type { Issue } from '../model/issue.ts'
import type { Problem } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { FaceRoles } from '../model/style.ts'

/** Drawn by the furniture whatever the copy says: digits, Latin letters and the marks of both languages. */
const always =
  `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}` +
  '，。、；：！？“”‘’（）《》〈〉【】—…·～／　第版年月日下转上接一二三四五六七八九十•–‐'

/** What a Latin face lacks: Han characters and the full-width marks among them. */
const han = /[\u2e80-\ua4cf\uf900-\ufaff\ufe10-\uffef]|[\u{20000}-\u{3ffff}]/u

/** The characters that each family must be able to draw, base stock included. */
export function charactersByFamily(
  issue: Issue,
  roles: FaceRoles
): ReadonlyMap<string, ReadonlySet<string>> {
  const stock = `${always}${JSON.stringify(issue.facts)}`
  const copy = issue.stories.map(allText).join('')
  const heads = issue.stories.map(story => story.meta.headline.main).join('')
  const texts: readonly (readonly [string, string])[] = [
    [roles.body, stock + copy],
    [roles.strong, stock + copy],
    [roles.emphasis, stock + copy],
    [roles.deck, stock + copy],
    [roles.kicker, stock + copy],
    [roles.subhead, stock + copy],
    [roles.folio, stock],
    [roles.brush, issue.facts.paper],
    [roles.head, stock + heads],
    [roles.headNews, stock + heads],
    [roles.other, [...copy].filter(character => han.test(character)).join('')]
  ]
  const families = new Map<string, Set<string>>()
  for (const [family, text] of texts) {
    const known = families.get(family) ?? new Set<string>()
    for (const character of text) if (character > '\u001f') known.add(character)
    families.set(family, known)
  }
  return families
}

/** Names every character of the copy that its face cannot draw: on paper it would be an empty box. */
export function missingGlyphs(
  issue: Issue,
  roles: FaceRoles,
  covers: (family: string, character: string) => boolean
): readonly Problem[] {
  const draws = (family: string, character: string) =>
    covers(family, character) || (han.test(character) && covers(roles.other, character))
  return issue.stories.flatMap(story => {
    const family = story.meta.kind === 'feature' ? roles.head : roles.headNews
    const place = { file: story.file, line: 1 }
    const head = missing(story.meta.headline.main, character => draws(family, character))
    const blocks = story.blocks.flatMap(block =>
      missing(block.text, character => draws(roles.body, character)).map(character =>
        noGlyph(story, character, block.place)
      )
    )
    return [...head.map(character => noGlyph(story, character, place)), ...blocks]
  })
}

function missing(text: string, covers: (character: string) => boolean): readonly string[] {
  return [...new Set(text)].filter(character => /\S/.test(character) && !covers(character))
}

function allText(story: Story): string {
  const { headline, byline, source } = story.meta
  const fields = [headline.kicker, headline.main, headline.deck, byline, source]
  return [...fields, ...story.blocks.map(block => block.text)].filter(Boolean).join('')
}

function noGlyph(story: Story, character: string, place: Problem['place']): Problem {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return {
    code: 'check/no-glyph',
    severity: 'error',
    ...(place ? { place } : {}),
    message: {
      en: `“${story.slug}” holds the character “${character}” (U+${code}), which the typeface cannot draw.`,
      zh: `“${story.slug}”中的字符“${character}”（U+${code}）字体中没有。`
    },
    hint: {
      en: 'Write it in another way, or add a face that has it to styles/faces.css.',
      zh: '请换一种写法，或在 styles/faces.css 中加入有此字的字体。'
    }
  }
}
