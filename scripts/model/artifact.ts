/** A file that is made of an issue, as it will stand in the output folder. */
export interface Artifact {
  /** Inside the folder, with `/`: `pages/1.png`. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array | string
  readonly use: ArtifactUse
}

/**
 * What a file is made for: a `product` leaves the house; from a `source` the pages are printed; a `view` shows a page
 * on a screen; a `plan` says what make-up did; an `account` tells how all went, times too, so that two of one issue
 * differ.
 */
export type ArtifactUse = 'product' | 'source' | 'view' | 'plan' | 'account'
