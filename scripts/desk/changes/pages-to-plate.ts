/** Pages that are plated again since an accepted edition, or since the build before where there is none. */
export interface PagesToPlate {
  readonly since?: number
  readonly pages: readonly number[]
  readonly lostPages: readonly number[]
}
