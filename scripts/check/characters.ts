import type { Issue } from '../model/issue.ts'
import type { Problem } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { FaceRoles } from '../model/style.ts'

/** Drawn by the furniture whatever the copy says: digits, Latin letters and the marks of both languages. */
const always =
  `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}` +
  '，。、；：！？“”‘’（）《》〈〉【】—…·～／　第版年月日下转上接一二三四五六七八九十•–'

/** The characters that each family must be able to draw, base stock included. */
export function charactersByFamily(
  issue: Issue,
  roles: FaceRoles
): ReadonlyMap<string, ReadonlySet<string>> {
  const furniture = `${always}${JSON.stringify(issue.facts)}`
  const copy = issue.stories.map(allText).join('')
  const heads = issue.stories.map(story => story.meta.headline.main).join('')
  const texts: readonly (readonly [string, string])[] = [
    [roles.body, copy],
    [roles.strong, copy],
    [roles.deck, copy],
    [roles.kicker, copy],
    [roles.subhead, copy],
    [roles.folio, ''],
    [roles.brush, issue.facts.paper],
    [roles.head, heads],
    [roles.headNews, heads]
  ]
  const families = new Map<string, Set<string>>()
  for (const [family, text] of texts) {
    const known = families.get(family) ?? new Set<string>()
    const stock = family === roles.brush ? '' : furniture
    for (const character of text + stock) if (character > '\u001f') known.add(character)
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
  return issue.stories.flatMap(story => {
    const family = story.meta.kind === 'feature' ? roles.head : roles.headNews
    const place = { file: story.file, line: 1 }
    const head = missing(story.meta.headline.main, character => covers(family, character))
    const blocks = story.blocks.flatMap(block =>
      missing(block.text, character => covers(roles.body, character)).map(character =>
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
