import { renewUndo, startActions } from './act/start-acts.ts'
import { choose, whatIsChosen } from './chosen.ts'
import { byId } from './dom.ts'
import { renewCopy } from './fetched-copy.ts'
import { changeLook, lookNow, onLook } from './kept-look.ts'
import { onKey, pressKey } from './keys.ts'
import { renewBeside, startBeside } from './panel/beside-pane.ts'
import { renewChanges } from './panel/change-list.ts'
import { startKeyList } from './panel/key-list.ts'
import { renewProblems } from './panel/problem-list.ts'
import { openSearch, startSearch } from './panel/search-list.ts'
import { renewStories, startStories } from './panel/story-list.ts'
import { openTab, startTabs } from './panel/tabs.ts'
import { startPlaceBar } from './place-bar.ts'
import { renewRail, showCurrent, startRail } from './rail.ts'
import { shownState } from './stage/all-sheets.ts'
import { chooseCompare, renewCompare, startCompare, swap } from './stage/compare.ts'
import { startFrames } from './stage/frame-buttons.ts'
import { layerNames, startLayers, turnLayer } from './stage/layers.ts'
import { startPageHands } from './stage/page-events.ts'
import { renewPages, startSpread } from './stage/pages.ts'
import { listenForHand, panWith } from './stage/pan.ts'
import { startPicking } from './stage/pick.ts'
import { startShowing, turnPage } from './stage/show-place.ts'
import { showZoom, startPlace, startZoom, zoomStep, zoomTo } from './stage/zoom.ts'
import { pinchOver, wheelOver } from './stage/zoom-gestures.ts'
import { fetchState, type ShownState } from './state.ts'
import { showLost, showStatus, startStatus } from './status.ts'
import { startStream } from './stream.ts'
import { fetchWords, onLanguage, sayAll, turnLanguage } from './words.ts'

await fetchWords()
sayAll()
startTabs()
startZoom()
startSpread()
startFrames()
startPageHands()
startPicking()
startLayers()
startCompare()
startShowing()
startRail()
startStories()
startSearch()
startBeside()
startPlaceBar()
startStatus()
startActions()
startButtons()
startKeys()
startKeyList()
startHands()
onLanguage(() => {
  const state = shownState()
  if (state) renewLists(state)
})
startStream({ news: () => void refresh(), lost: showLost })

let isFetching = false
let isStale = false

/** One fetch at a time; what came meanwhile is fetched after it. */
async function refresh(): Promise<void> {
  isStale = true
  if (isFetching) return
  isFetching = true
  while (isStale) {
    isStale = false
    const state = await fetchState()
    if (state) show(state)
  }
  isFetching = false
}

function show(state: ShownState): void {
  const before = shownState()
  // Another program than the one that this page was made by: it begins anew, and is looked at as it was.
  if (before && before.client !== state.client) {
    location.reload()
    return
  }
  const isFirst = before === undefined || before.pages.length === 0
  renewPages(state)
  renewUndo(state.canUndo)
  showLost(undefined)
  renewLists(state)
  if (isFirst && state.pages.length > 0) {
    showZoom()
    startPlace()
  }
  renewCopy(state.edition)
  void renewCompare()
}

function renewLists(state: ShownState): void {
  showStatus()
  renewProblems(state)
  renewStories(state)
  renewChanges(state)
  renewRail(state)
  renewBeside(state)
  showCurrent()
}

function startButtons(): void {
  byId('language').addEventListener('click', turnLanguage)
  for (const name of layerNames)
    byId(`layer-${name}`).addEventListener('click', () => turnLayer(name))
  byId('spread').addEventListener('click', turnSpread)
  byId('rail-button').addEventListener('click', turnRail)
  const show = () => {
    const { layers, isSpread, hasRail } = lookNow()
    for (const name of layerNames)
      byId(`layer-${name}`).setAttribute('aria-pressed', String(layers.includes(name)))
    byId('spread').setAttribute('aria-pressed', String(isSpread))
    byId('rail-button').setAttribute('aria-pressed', String(hasRail))
  }
  onLook(show)
  show()
}

function turnSpread(): void {
  changeLook({ isSpread: !lookNow().isSpread })
}

function turnRail(): void {
  changeLook({ hasRail: !lookNow().hasRail })
}

function startKeys(): void {
  for (const key of ['+', '=']) onKey(key, () => zoomStep(1))
  onKey('-', () => zoomStep(-1))
  onKey('0', () => zoomTo('width'))
  onKey('9', () => zoomTo('whole'))
  onKey('1', () => zoomTo('print'))
  onKey('s', turnSpread)
  onKey('t', turnRail)
  onKey('g', () => turnLayer('grid'))
  onKey('l', () => turnLayer('baselines'))
  onKey('f', () => turnLayer('frames'))
  onKey('n', () => turnLayer('lines'))
  onKey('c', nextCompare)
  onKey('b', swap)
  onKey('escape', () => choose(undefined))
  onKey('.', () => turnPage(1))
  onKey(',', () => turnPage(-1))
  onKey('p', () => openTab('problems'))
  onKey('/', () => openSearch(whatIsChosen()?.selected))
  document.addEventListener('keydown', pressKey)
}

function nextCompare(): void {
  if (!shownState()?.accepted) return
  const ways = ['off', 'side', 'blink', 'marks'] as const
  const compare = ways[(ways.indexOf(lookNow().compare) + 1) % ways.length] ?? 'off'
  chooseCompare(compare)
}

/** Hands on the desk around the pages; those on a page are its own document's. */
function startHands(): void {
  const stage = byId('pages')
  const asIs = (x: number, y: number) => ({ x, y })
  stage.addEventListener('wheel', event => wheelOver(event, asIs(event.clientX, event.clientY)), {
    passive: false
  })
  stage.addEventListener('pointerdown', event => {
    if (event.target === stage || (event.target as Element).closest('#sheets'))
      panWith(event, (event.target as Element).closest('button, a') !== null, stage)
  })
  pinchOver(stage, asIs)
  listenForHand(document)
}
