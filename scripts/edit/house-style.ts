import type { Nodes, Root, Text } from 'mdast'
import { type LanguageProfile, profileOf } from '../model/language.ts'
import { bareAddresses } from './bare-addresses.ts'
import { chineseDashes, englishDashes } from './dashes.ts'
import { chineseEllipses, englishEllipses } from './ellipses.ts'
import { fullWidthMarks } from './full-width-marks.ts'
import { narrowLetters } from './narrow-letters.ts'
import { spokenRuns } from './own-language.ts'
import { quotationMarks } from './quotation-marks.ts'
import { lineBreak } from './run-characters.ts'
import { chineseSpaces } from './spaces.ts'
import type { TextRule } from './text-edit.ts'
import { editRun, runText, type TextRun } from './text-run.ts'

const chinese: readonly TextRule[] = [
  narrowLetters,
  quotationMarks,
  chineseEllipses,
  chineseDashes,
  fullWidthMarks,
  chineseSpaces
]

const english: readonly TextRule[] = [quotationMarks, englishEllipses, englishDashes]

const mostRounds = 6

const lists: Readonly<Record<LanguageProfile['houseStyle'], readonly TextRule[]>> = {
  chinese,
  english
}

/** The ordered list of rules for a language tag. */
export function rulesFor(language: string): readonly TextRule[] {
  return lists[profileOf(language).houseStyle]
}

/** A unified plugin that brings every run of a tree into house style, in place. */
export function houseStyle(rules: readonly TextRule[]): (tree: Root) => void {
  return tree => styleNode(tree, rules)
}

/** A piece of text outside the tree, such as a headline, in house style; a newline is kept. */
export function styleText(text: string, rules: readonly TextRule[]): string {
  const node: Text = { type: 'text', value: text.replaceAll('\n', lineBreak) }
  styleNode({ type: 'paragraph', children: [node] }, rules)
  return node.value.replaceAll(lineBreak, '\n')
}

function styleNode(node: Nodes, rules: readonly TextRule[]): void {
  for (const { run, language } of spokenRuns(node)) {
    const own = language === undefined ? rules : rulesFor(language)
    // What one rule sets can tell another that it stands in Chinese, so go round until all rest.
    for (let round = 0; round < mostRounds && styleOnce(run, own); round += 1);
  }
}

function styleOnce(run: TextRun, rules: readonly TextRule[]): boolean {
  let changed = false
  for (const rule of rules) {
    const text = runText(run)
    const addresses = bareAddresses(text)
    // An address is left as it is to be typed.
    const edits = rule(text).filter(
      edit => !addresses.some(({ start, end }) => edit.start < end && edit.end > start)
    )
    changed = (edits.length > 0 && editRun(run, edits)) || changed
  }
  return changed
}
