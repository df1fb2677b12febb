import type { Words } from '../../model/problem.ts'

/** What a problem's code stands for. */
export interface Explanation {
  /** What it means and why it is told. */
  readonly means: Words
  /** Wrong and right; a test files both and sees that only the first has the problem. */
  readonly example?: Example
}

/** A piece of a newsroom's file, as it raises the problem and after its hint was followed. */
export interface Example {
  readonly in: ExampleFile
  readonly wrong: string
  readonly right: string
}

/**
 * Where a piece stands: `front` and `copy` are the two parts of a story, `story` a whole file of it,
 * `pins` the pages of `issue.yaml`, made up and not only read; `style` is a style set; `article` the only file of
 * a folder without `issue.yaml`.
 */
export type ExampleFile =
  | 'front'
  | 'copy'
  | 'story'
  | 'issue.yaml'
  | 'pins'
  | 'corrections.yaml'
  | 'style'
  | 'article'

/** Explanations by code. */
export type Explanations = Readonly<Record<string, Explanation>>
