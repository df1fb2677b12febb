import type { Problem } from '../../../model/problem.ts'
import { changeLines } from '../../changes/changes-words.ts'
import { stageNames } from '../../cli/stage-words.ts'
import type { DeskPage, DeskPhase, DeskStage, DeskState } from './desk-state.ts'
import type { LiveState } from './live-desk.ts'

/** What of the live desk its page in the browser is told. */
export function deskState(
  live: LiveState,
  { now, client, canUndo }: Pick<DeskState, 'now' | 'client' | 'canUndo'>
): DeskState {
  const { edition, since, milliseconds, made, good, problems, fault } = live
  const facts = (made ?? good?.made)?.issue.facts
  return {
    edition,
    phase: phaseOf(live),
    since,
    now,
    milliseconds,
    stage: stageOf(live),
    issue: facts
      ? { id: facts.id, title: facts.paper, language: facts.language, folder: live.folder }
      : null,
    pages: pagesOf(live),
    problems,
    fault: fault ?? null,
    changes: good?.changes ? changeLines(good.changes) : [],
    products: (good?.files ?? [])
      .filter(({ use }) => use === 'product')
      .map(({ path, mediaType }) => ({ path, mediaType })),
    accepted: null,
    canUndo,
    client
  }
}

function phaseOf({ building, edition, problems, fault }: LiveState): DeskPhase {
  if (building || edition === 0) return 'building'
  return fault || problems.some(isError) ? 'broken' : 'ready'
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

function stageOf({ stage }: LiveState): DeskStage | null {
  return stage ? { ...stage, words: stageNames[stage.name] } : null
}

function pagesOf({ documents, made, building, good }: LiveState): readonly DeskPage[] {
  return (documents?.pages ?? []).map(({ number, hash }) => ({
    number,
    hash,
    isStale: building,
    isDraft: made?.pages.some(page => page.dummy.page === number && page.isDraft) ?? false,
    isProved: good?.made === made
  }))
}
