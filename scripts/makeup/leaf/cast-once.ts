import type { Issue } from '../../model/issue.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Style } from '../../model/style.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { castOff } from './cast-off.ts'
import type { Caster, Galley } from './galley.ts'

/** Casts each story of an issue off once for each pin and room it is asked with. */
export function castOnce(issue: Issue, house: Style, ruler: Ruler, style: MakeupStyle): Caster {
  const known = new Map<string, Galley>()
  return (story, pin, room, link) => {
    const key = JSON.stringify([story.slug, pin ?? null, room.columns, room.rows, link])
    const found = known.get(key)
    if (found?.story === story) return found
    const language = story.meta.language ?? issue.facts.language
    const { phrases = [] } = issue.facts
    const context = { style: house, ruler, language, phrases }
    const made = castOff(story, { pin, facts: issue.facts, room, style, context, link })
    known.set(key, made)
    return made
  }
}
