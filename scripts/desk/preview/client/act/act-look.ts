import type { Words } from '../../../../model/problem.ts'
import { post } from './act-post.ts'
import { sayRefused } from './act-said.ts'
import { sayAct } from './say-act.ts'

/** What the program says of a story before it is changed. */
export interface StoryLook {
  readonly headline: { readonly kicker: string; readonly main: string; readonly deck: string }
  readonly priority: number
  /** 0 where nobody names one. */
  readonly page: number
  readonly width: number
  /** A change of its headline may have to be recorded as a correction. */
  readonly isRecorded: boolean
  readonly pictures: readonly PictureLook[]
  readonly seen: Readonly<Record<string, string>>
}

/** A picture of a story and the point that its crop keeps, per cent. */
export interface PictureLook {
  readonly name: string
  readonly left: number
  readonly top: number
}

/** What the program says of the issue. */
export interface IssueLook {
  readonly pages: readonly { readonly number: number; readonly name: string }[]
  readonly stories: readonly {
    readonly slug: string
    readonly headline: string
    readonly page: number
  }[]
  readonly spiked: readonly string[]
  /** Picture files in its folder. */
  readonly pictures: readonly string[]
  readonly kinds: readonly { readonly name: string; readonly words: Words }[]
  readonly signatures: number
  readonly issues: readonly string[]
}

/** Asks for a story as it stands; undefined after it was said why not. */
export function lookAtStory(story: string): Promise<StoryLook | undefined> {
  return look('story', { story })
}

/** Asks for the issue as it stands. */
export function lookAtIssue(): Promise<IssueLook | undefined> {
  return look('issue', {})
}

/** The pages to choose from; before them none, where that may be. */
export function pageChoices({ pages }: IssueLook, mayBeOpen: boolean) {
  const open = { value: '', words: sayAct('anyPage') }
  const named = pages.map(({ number, name }) => ({
    value: String(number),
    words: sayAct('pageNumber', { n: number, name }).trim()
  }))
  return mayBeOpen || named.length === 0 ? [open, ...named] : named
}

async function look<Found>(name: string, body: object): Promise<Found | undefined> {
  const answer = await post(name, body)
  if (answer?.done) return answer as unknown as Found
  sayRefused(answer)
  return undefined
}
