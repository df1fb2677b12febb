import { deserialize, serialize } from 'node:v8'
import type { RenderBrowser } from '../kit/browser.ts'
import { cacheKey } from '../kit/cache.ts'
import type { KeptPlaces } from '../kit/kept-places.ts'
import type { BatchPrint } from './batch-print.ts'
import type { PageBatch } from './page-batches.ts'

/** What came of batches in other builds. */
export interface KeptBatches {
  /** Undefined where a batch, counted from 0, would print otherwise. */
  readonly find: (at: number, batch: PageBatch) => Promise<BatchPrint | undefined>
  readonly keep: (at: number, batch: PageBatch, print: BatchPrint) => Promise<void>
}

/** Places in the store for all issues: a batch of eight pages takes some two megabytes. */
export const batchPlaces = 128

/** Knows batches again by all that they are drawn from, and by the browser. */
export function keptBatches(
  places: KeptPlaces,
  { name, version }: Pick<RenderBrowser, 'name' | 'version'>
): KeptBatches {
  const keyOf = ({ drawnFrom }: PageBatch) => cacheKey([name, version, ...drawnFrom])
  return {
    find: async (at, batch) => {
      const kept = (await places.open(at))(keyOf(batch))
      return kept && (deserialize(kept) as BatchPrint)
    },
    keep: (at, batch, print) => places.put(at, keyOf(batch), serialize(print))
  }
}
