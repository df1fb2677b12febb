import { stat } from 'node:fs/promises'
import { charactersByFamily, missingGlyphs } from '../check/characters.ts'
import type { Cache } from '../kit/cache.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import {
  furnitureCharacters,
  furnitureGlyphProblems,
  furnitureTexts
} from '../render/furniture-faces.ts'
import { type CutFace, coversOf, cutFaces } from '../typeset/cut-faces.ts'

/** Cuts the style's faces to the issue's characters and reports every character that has no glyph. */
export async function readyFaces(
  issue: Issue,
  style: Style,
  world: World,
  cache: Cache,
  report: Report
): Promise<readonly CutFace[]> {
  const languages = issue.stories.flatMap(story => story.meta.language ?? [])
  const furniture = furnitureTexts(issue.facts, languages)
  const faces = await cutFaces(
    style.faces,
    charactersByFamily(issue, style.roles, furnitureCharacters(furniture, style.roles)),
    {
      load: path => world.read(path),
      stamp: async path => {
        const { size, mtimeMs } = await stat(path)
        return `${size} ${mtimeMs}`
      },
      kept: (key, make) => cache.get([key], make)
    }
  )
  const covers = coversOf(faces)
  const { file } = issue.facts
  const problems = [
    ...furnitureGlyphProblems(furniture, file, style.roles, covers),
    ...missingGlyphs(issue, style.roles, covers)
  ]
  for (const problem of problems) report(problem)
  return faces
}
