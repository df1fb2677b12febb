import type { Issue } from '../../model/issue.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Story } from '../../model/story.ts'
import type { Style } from '../../model/style.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { issueNames } from '../../typeset/issue-names.ts'
import { castOff, type StoryCopy, storyCopy } from './cast-off.ts'
import type { Caster, Galley } from './galley.ts'
import { leafShapes } from './shapes.ts'

/** Casts each story, and each part of one that is cut, off once for each pin and room it is asked with. */
export function castOnce(issue: Issue, house: Style, ruler: Ruler, style: MakeupStyle): Caster {
  const known = new Map<string, Galley>()
  const copies = new Map<string, { readonly story: Story; readonly copy: StoryCopy }>()
  const copyOf = (story: Story, key: string, asked: Parameters<typeof storyCopy>[1]) => {
    const found = copies.get(key)
    if (found && isSame(found.story, story)) return found.copy
    const copy = storyCopy(story, asked)
    copies.set(key, { story, copy })
    return copy
  }
  return (story, pin, room, link) => {
    const { slug, meta, blocks } = story
    const parts = blocks.map(({ id, text }) => `${id} ${text.length}`)
    const copyKey = JSON.stringify([slug, meta, parts, link])
    const key = JSON.stringify([copyKey, pin ?? null, room.columns, room.rows])
    const found = known.get(key)
    if (found && isSame(found.story, story)) return found
    const language = story.meta.language ?? issue.facts.language
    const phrases = issueNames(issue)
    const context = { style: house, ruler, language, phrases }
    const asked = { pin, facts: issue.facts, room, style, context, link }
    const apart = castOff(story, asked, copyOf(story, copyKey, asked))
    const inLeg = { ...asked, isPictureInLeg: true }
    const made = mayStand(apart, room, style)
      ? apart
      : castOff(story, inLeg, copyOf(story, `in leg ${copyKey}`, inLeg))
    known.set(key, made)
    return made
  }
}

/** Legs that are wide for a table leave few frames to a picture that must be as wide as all of them: often none. */
function mayStand({ picture, measured }: Galley, room: Room, style: MakeupStyle): boolean {
  if (!picture || measured.leastMeasure === undefined) return true
  return leafShapes(measured, room, style).byWidth.size > 0
}

/** A part that is cut anew at the same place is another object of the same copy. */
function isSame(one: Story, other: Story): boolean {
  if (one === other) return true
  return one.blocks.every(({ text }, at) => text === other.blocks[at]?.text)
}
