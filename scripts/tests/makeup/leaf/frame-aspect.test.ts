import { expect, test } from 'vitest'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { frameAspect } from '../../../makeup/leaf/shapes.ts'
import { readStyle } from '../../../read/style.ts'
import { present, throwing } from '../../press/sample.ts'

const formats = [
  'berliner',
  'duikai',
  'nordisch',
  'sikai',
  'sikai-large',
  'tabloid-en',
  'us-broadsheet'
]

test.each(formats)(
  'a frame over the whole page has the shape of the type area of %s',
  async format => {
    const world = diskWorld()
    const style = present(
      await readStyle(projectFolder, { file: 'issue.yaml', format }, world, throwing)
    )
    const { columns, rows, columnCharacters, bodyPx, rowPx, gutterPx } = style.grid
    const room = {
      ...{ page: 2, columns, rows, top: 0, columnCharacters },
      gutterCharacters: gutterPx / bodyPx,
      rowCharacters: rowPx / bodyPx
    }
    const shape = style.typeWidthMm / style.typeHeightMm
    expect(Math.abs(frameAspect(room, columns, rows) / shape - 1)).toBeLessThan(0.03)
  }
)
