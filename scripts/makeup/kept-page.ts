import { sha256Hex } from '../kit/hash.ts'
import type { PageLock } from '../model/accepted-layout.ts'
import type { Issue, PagePlan, Pin } from '../model/issue.ts'
import type { KeptPages } from '../model/kept-pages.ts'
import type { SetFrame, SetPage } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'
import type { Style } from '../model/style.ts'

/** What a page is made up of, and how it was accepted. */
interface Asked {
  readonly plan: PagePlan
  readonly stories: readonly PagedCopy[]
  readonly locked: PageLock | undefined
  readonly anew: string
}

interface PagedCopy {
  readonly story: Story
  readonly pin: Pin | undefined
  readonly link: object
}

/** A page that was made, as far as keeping it goes. */
interface MadePage {
  readonly outcome: {
    readonly page:
      | { readonly set: SetPage; readonly stands: readonly { readonly story: object }[] }
      | undefined
    readonly ways?: readonly object[]
    readonly linesOver: number
  }
}

/** Gives each page that was accepted a key of all that it depends on; the issue's own share of it is added up once. */
export function pageKeys(
  { facts }: Issue,
  style: Style,
  names: readonly string[],
  drawings: ReadonlySet<string>,
  kept: KeptPages
): (asked: Asked) => string {
  const { pages, ...own } = facts
  const ofIssue = sha256Hex(JSON.stringify([own, pages.length, style, names, [...drawings].sort()]))
  return ({ plan, stories, locked, anew }) => {
    const copy = JSON.stringify(
      stories.map(({ story, pin, link }) => [withoutBytes(story), pin ?? null, link])
    )
    const accepted = acceptedText(locked)
    const faces = kept.facesFor(copy)
    return sha256Hex(JSON.stringify([ofIssue, plan, copy, accepted, anew, faces]))
  }
}

/** A story with its pictures by the hashes of their files. */
function withoutBytes({ pictures, ...story }: Story): object {
  return { ...story, pictures: pictures.map(({ bytes: _, original: __, ...picture }) => picture) }
}

/** Whether a page may be kept: as it was accepted, or where its editor puts every story. */
export function mayBeKept({ locked, stories, anew }: Omit<Asked, 'plan'>): boolean {
  return (locked && anew !== 'always') || stories.every(({ pin }) => pin?.rect !== undefined)
}

/** Pages as they were accepted, in one text however the lock came here: one that was read has its entries in another order. */
export function acceptedText(locks: PageLock | readonly PageLock[] | undefined): string {
  return JSON.stringify(locks ?? null, sorted)
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A made page as data; undefined for one that is still to be chosen from others, or was not filled. */
export function keptForm<Made extends MadePage>(made: Made): object | undefined {
  const { page, ways, linesOver } = made.outcome
  if (!page || ways || page.set.isDraft) return undefined
  const frames = page.set.frames.map(({ story: _, ...frame }) => frame)
  const stands = page.stands.map(stand => ({ ...stand, story: plain(stand.story) }))
  return {
    ...made,
    outcome: { linesOver, page: { ...page, set: { ...page.set, frames }, stands } }
  }
}

/** The page that was kept, with the stories in it that it was asked with. */
export function revived<Made extends MadePage>(
  form: object,
  stories: readonly PagedCopy[]
): Made | undefined {
  const made = form as Made
  const { page } = made.outcome
  if (!page) return undefined
  const frames = page.set.frames.flatMap((frame: Omit<SetFrame, 'story'>) => {
    const paged = stories.find(({ story }) => story.slug === frame.frame.story)
    return paged ? [{ story: paged.story, ...frame }] : []
  })
  if (frames.length !== page.set.frames.length) return undefined
  return { ...made, outcome: { ...made.outcome, page: { ...page, set: { ...page.set, frames } } } }
}

/** Without what asks the true lines, which nobody does of a page that is set. */
function plain(story: object): object {
  return Object.fromEntries(
    Object.entries(story).filter(([, value]) => typeof value !== 'function')
  )
}
