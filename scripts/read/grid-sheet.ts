import type { Grid } from '../model/dummy.ts'
import type { Style } from '../model/style.ts'

/** What a style says of its sizes, with the format's own grid. */
export type SizedStyle = Pick<Style, 'grid' | 'subheadPx' | 'nameplateRows' | 'measures'>

/**
 * A last style sheet that gives a format another grid: its tokens, and those that follow the size of the body. The
 * nameplate and a QR code keep their depth in print, whatever the rows.
 */
export function gridSheet(own: SizedStyle, grid: Grid): { readonly file: string; text: string } {
  const { columns, columnCharacters, bodyPx, rowPx, gutterPx } = grid
  const larger = bodyPx / own.grid.bodyPx
  const deeper = own.grid.rowPx / rowPx
  const subheadPx = Math.max(bodyPx, Math.round(own.subheadPx * larger * 2) / 2)
  const tokens = {
    columns,
    'column-characters': columnCharacters,
    'body-size': `${bodyPx}px`,
    row: `${rowPx}px`,
    gutter: `${gutterPx}px`,
    'subhead-size': `${subheadPx}px`,
    'nameplate-rows': nameplateRowsOn(own, grid),
    'qr-rows': Math.ceil(own.measures.qrRows * deeper - 0.25)
  }
  const lines = Object.entries(tokens).map(([name, value]) => `  --${name}: ${value};`)
  return { file: 'body size', text: `:root {\n${lines.join('\n')}\n}\n` }
}

/** Rows of the nameplate on a grid. */
export function nameplateRowsOn(
  own: Pick<SizedStyle, 'grid' | 'nameplateRows'>,
  { rowPx }: Grid
): number {
  return Math.round((own.nameplateRows * own.grid.rowPx) / rowPx)
}
