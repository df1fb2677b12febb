import { sha256Hex } from '../../kit/hash.ts'
import { pageReasons } from '../../makeup/page/reasons.ts'
import type { Artifact, ArtifactUse } from '../../model/artifact.ts'
import { conformanceReport } from '../../press/type/conformance-report.ts'
import type { MadeIssue, Output } from './output-row.ts'

/** What is to be known of a build: problems, the fit of every story, milliseconds by stage, versions, hashes. */
export const report: Output = {
  places: ['report.json'],
  artifacts: (made, before) => [
    {
      path: 'report.json',
      mediaType: 'application/json',
      bytes: `${JSON.stringify(reportOf(made, before), null, 2)}\n`,
      use: 'account'
    }
  ]
}

function reportOf(made: MadeIssue, before: readonly Artifact[]): Readonly<Record<string, unknown>> {
  const { issue, style, layout, printed, problems, timings } = made
  const measured = new Map(printed.frames.map(frame => [frame.story, frame]))
  return {
    issue: issue.facts.id,
    paper: issue.facts.paper,
    date: issue.facts.date ?? null,
    inferred: issue.facts.inferred,
    problems,
    changes: made.changes,
    pages: layout.pages.map(
      ({ set: { dummy }, stands, room, style: rules, origin, moved, metrics, look }) => ({
        page: dummy.page,
        origin,
        moved,
        score: look.taste.score,
        taste: look.taste.terms,
        skeleton: look.skeleton,
        design: look.figures,
        metrics,
        reasons: pageReasons(stands, room, rules),
        grid: dummy.grid,
        filledCells: dummy.frames.reduce((sum, { rect }) => sum + rect.width * rect.height, 0),
        cells: style.grid.columns * (style.grid.rows - dummy.furnitureRows),
        frames: dummy.frames.map(frame => ({
          ...frame,
          capacityLines: frame.recipe.legs * frame.recipe.bodyRows,
          overflowPx: measured.get(frame.story)?.overflowPx ?? null,
          blocksOffGrid: measured.get(frame.story)?.offGrid ?? null
        }))
      })
    ),
    type: printed.type,
    conformance: conformanceReport(issue, layout.pages, printed, problems, timings),
    // At which edges of the trim something is laid out to be cut, and at which it ends too soon for that.
    bleed: layout.pages.map(({ set: { dummy } }, at) => ({
      page: dummy.page,
      ...printed.finished.reaches[at]
    })),
    access: accessReport(printed.finished.accessFaults),
    millisecondsByStage: timings,
    millisecondsInPagedJs: Math.round(printed.millisecondsInPagedJs),
    browser: { name: made.browser.name, version: made.browser.version },
    node: process.version,
    versions: made.versions,
    sha256: Object.fromEntries(
      [...used('product', before), ...used('source', before)].map(({ path, bytes }) => [
        path,
        sha256Hex(bytes)
      ])
    )
  }
}

/** What the paper claims for those who have it read aloud; no claim where anything is missing. */
function accessReport(lacks: readonly string[]): Readonly<Record<string, unknown>> {
  return { claim: lacks.length === 0 ? 'PDF/UA-1' : null, lacks }
}

function used(use: ArtifactUse, artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.filter(artifact => artifact.use === use)
}
