/** How large something is, mm. */
export interface Extent {
  readonly widthMm: number
  readonly heightMm: number
}

/** A rectangle, mm from the top left. */
export interface Area extends Extent {
  readonly leftMm: number
  readonly topMm: number
}

/** A sheet of paper on its side. */
export function turned({ widthMm, heightMm }: Extent): Extent {
  return { widthMm: heightMm, heightMm: widthMm }
}
