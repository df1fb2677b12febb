/** What parts two stories, as `--devices` and `--boxes` name it: nothing, a rule, or a box's own edge. */

/** Where a page has rules: between stories over one another and beside one another, at the lead, over a feature across the foot (倒头条), under the folio line. */
export const ruleNames = ['stories', 'columns', 'lead', 'foot', 'folio'] as const
export type RuleName = (typeof ruleNames)[number]

/** What follows from the look of a rule. */
interface RuleFacts {
  /** A page has it once or twice, not between all its stories. */
  readonly isOrnament: boolean
}

const rules = {
  /** 留白 */
  white: { isOrnament: false },
  /** 细线 */
  hairline: { isOrnament: false },
  /** 正线 */
  thin: { isOrnament: false },
  /** 粗线 */
  thick: { isOrnament: false },
  /** 文武线 */
  'thick-thin': { isOrnament: true },
  /** 双线 */
  double: { isOrnament: true },
  /** 点线 */
  dotted: { isOrnament: true },
  /** 花边 */
  ornament: { isOrnament: true }
} as const satisfies Record<string, RuleFacts>

/** How a rule is drawn: a class of `styles/devices.css`. */
export type RuleLook = keyof typeof rules
/** What follows from each look of a rule. */
export const ruleLooks: Readonly<Record<RuleLook, RuleFacts>> = rules

/** What follows from the look of a box for what stands beside it. */
interface BoxFacts {
  /** It is closed all round, so that nothing else is drawn beside it and under it. */
  readonly hasSides: boolean
  /** Its sides are rules, which must not stand beside those of another box. */
  readonly sidesAreRules: boolean
  readonly isOrnament: boolean
}

const boxes = {
  /** A rule over it: what is under it has one too. */
  rules: { hasSides: false, sidesAreRules: false, isOrnament: false },
  /** 文武线: thick over thin, over it. */
  'thick-thin': { hasSides: false, sidesAreRules: false, isOrnament: false },
  /** 线框 */
  frame: { hasSides: true, sidesAreRules: true, isOrnament: false },
  /** 双线框 */
  double: { hasSides: true, sidesAreRules: true, isOrnament: true },
  /** 点线框 */
  dotted: { hasSides: true, sidesAreRules: true, isOrnament: true },
  /** 花边 */
  ornament: { hasSides: true, sidesAreRules: true, isOrnament: true },
  /** 底纹 */
  tint: { hasSides: true, sidesAreRules: false, isOrnament: false },
  /** A coloured bar over a tint. */
  bar: { hasSides: true, sidesAreRules: false, isOrnament: true }
} as const satisfies Record<string, BoxFacts>

/** How a box is drawn: a class of `styles/devices.css`. */
export type BoxLook = keyof typeof boxes
/** What follows from each look of a box. */
export const boxLooks: Readonly<Record<BoxLook, BoxFacts>> = boxes
