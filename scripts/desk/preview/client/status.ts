import { byId, setAttribute, setText } from './dom.ts'
import { issueLanguage, shownState } from './stage/all-sheets.ts'
import type { ShownState } from './state.ts'
import { onLanguage, say, sayWords } from './words.ts'

let lostSince: number | undefined

/** Says how the paper stands, and how long ago that was; called once. */
export function startStatus(): void {
  onLanguage(showStatus)
  setInterval(showAgo, 1000)
}

/** The program has ended, or is there again: says since when the page is out of date. */
export function showLost(since: number | undefined): void {
  if (since === undefined || lostSince === undefined) lostSince = since
  showStatus()
}

/** Writes the state's words; each only where it is another, as they are read aloud. */
export function showStatus(): void {
  const state = shownState()
  const phase = lostSince === undefined ? (state?.phase ?? 'building') : 'ended'
  setAttribute(byId('status'), 'data-phase', phase)
  setText(byId('status-words'), phase === 'ended' ? lostWords() : wordsOf(state))
  setText(byId('paper-name'), state?.issue?.title ?? say('brand'))
  setAttribute(byId('paper-name'), 'lang', issueLanguage())
  setText(byId('issue-folder'), shortPath(state?.issue?.folder))
  document.title = [state?.issue?.title, say('brand')].filter(Boolean).join(' · ')
  byId('empty').hidden = (state?.pages.length ?? 0) > 0
  setText(byId('empty'), phase === 'building' ? say('noPageYet') : say('noPage'))
  showAgo()
}

/** The folder as the newsroom writes it: manuscript/x. */
function shortPath(folder = ''): string {
  return folder.split(/[\\/]/).slice(-2).join('/')
}

function wordsOf(state: ShownState | undefined): string {
  if (!state) return say('building')
  const errors = state.problems.filter(({ severity }) => severity === 'error').length
  switch (state.phase) {
    case 'building':
      return say('building')
    case 'ready':
      return say('ready')
    case 'proofing':
      return say('proofing')
    case 'broken':
      return state.fault ? say('fault') : say('broken', { n: errors })
    case 'ended':
      return lostWords()
  }
}

function stageWords({ words, page, of }: NonNullable<ShownState['stage']>): string {
  const name = sayWords(words)
  return of > 0 ? say('buildingPage', { stage: name, n: page, of }) : name
}

function lostWords(): string {
  const time = new Date(lostSince ?? shownState()?.since ?? 0)
  return say('ended', { time: time.toLocaleTimeString(document.documentElement.lang) })
}

/** Pages and seconds go by in a place that is not read aloud. */
function showAgo(): void {
  const state = shownState()
  const isStill = state && lostSince === undefined && state.phase !== 'building'
  const stage = state?.phase === 'building' && state.stage ? stageWords(state.stage) : ''
  setText(byId('status-ago'), isStill ? ago(Date.now() - state.shift - state.since) : stage)
}

function ago(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 5) return say('now')
  return seconds < 90
    ? say('secondsAgo', { n: seconds })
    : say('minutesAgo', { n: Math.round(seconds / 60) })
}
