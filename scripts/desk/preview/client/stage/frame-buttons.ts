import type { HeadTier } from '../../../../model/head-tiers.ts'
import type { FrameView } from '../../view/frame-view.ts'
import type { SeeWord } from '../../words/see-words.ts'
import { choose, onChosen, whatIsChosen } from '../chosen.ts'
import { element, renewList } from '../dom.ts'
import { say, sayWords } from '../words.ts'
import { issueLanguage, onSheet, type Sheet } from './all-sheets.ts'

/** A button over each frame of a page, for the keyboard and for who hears it: named by its headline. */
export function startFrames(): void {
  onSheet((sheet, news) => {
    if (news === 'page') renewFrames(sheet)
  })
  onChosen(() => showChosen(document))
}

function renewFrames(sheet: Sheet): void {
  const list = listIn(sheet)
  const { frames, number, isDraft } = sheet.page()
  renewList(list, frames, {
    key: ({ id }) => id,
    face: frame =>
      JSON.stringify([frame.headline, labelOf(frame), noteOf(frame), frame.box, isDraft]),
    make: frame => buttonOf(frame, number, sheet)
  })
  for (const [at, button] of [...list.children].entries()) {
    ;(button as HTMLElement).tabIndex = at === 0 ? 0 : -1
    const { isBroken = false, fit } = frames[at] ?? {}
    button.classList.toggle('is-broken', isBroken)
    button.classList.toggle('is-unfit', fit?.state !== 'exact')
  }
  showChosen(list)
}

function listIn({ over }: Sheet): HTMLElement {
  const standing = over.querySelector<HTMLElement>('.frame-buttons')
  if (standing) return standing
  const list = element('div', { class: 'frame-buttons' })
  list.addEventListener('keydown', walk)
  over.append(list)
  return list
}

function buttonOf(frame: FrameView, page: number, sheet: Sheet): HTMLElement {
  const button = element(
    'button',
    {
      ...{ type: 'button', class: 'frame-button' },
      ...{ 'data-frame': frame.id, 'data-on': page }
    },
    element(
      'span',
      { class: 'unseen' },
      element('span', { lang: issueLanguage() }, frame.headline),
      `, ${labelOf(frame)}`
    ),
    element('span', { class: 'frame-note', 'aria-hidden': 'true' }, noteOf(frame))
  )
  place(button, frame, sheet)
  button.addEventListener('click', () => {
    const { id, story, headline, file, line } = frame
    choose({ page, frame: id, story, headline, file, line })
  })
  return button
}

function place({ style }: HTMLElement, { box }: FrameView, sheet: Sheet): void {
  const { width, height } = sheet.page()
  style.left = `${(box.x / width) * 100}%`
  style.top = `${(box.y / height) * 100}%`
  style.width = `${(box.width / width) * 100}%`
  style.height = `${(box.height / height) * 100}%`
}

function labelOf(frame: FrameView): string {
  return [tierOf(frame), sayWords(frame.fit.words)].filter(Boolean).join(', ')
}

/** What stands on a frame where frames are shown: slug, tier, fit. */
function noteOf(frame: FrameView): string {
  return [frame.id, tierOf(frame), sayWords(frame.fit.words)].filter(Boolean).join(' · ')
}

function tierOf({ tier }: FrameView): string {
  return tier === undefined ? '' : say(tierWords[tier])
}

const tierWords: Readonly<Record<HeadTier, SeeWord>> = {
  lead: 'tierLead',
  second: 'tierSecond',
  third: 'tierThird',
  brief: 'tierBrief'
}

/** One stop of the Tab key a page; arrows lead from frame to frame in the order of reading. */
function walk(event: KeyboardEvent): void {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1
  }
  const list = event.currentTarget as HTMLElement
  const all = [...list.children] as HTMLElement[]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const step = steps[event.key]
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? all.length - 1
        : step === undefined
          ? -1
          : at + step
  const next = all[to]
  if (!next || at < 0) return
  event.preventDefault()
  for (const one of all) one.tabIndex = one === next ? 0 : -1
  next.focus()
}

function showChosen(within: ParentNode): void {
  const chosen = whatIsChosen()
  for (const button of within.querySelectorAll<HTMLElement>('.frame-button')) {
    const isChosen = chosen !== undefined && button.dataset.frame === chosen.frame
    button.classList.toggle('is-chosen', isChosen)
    if (isChosen) button.setAttribute('aria-current', 'true')
    else button.removeAttribute('aria-current')
  }
}
