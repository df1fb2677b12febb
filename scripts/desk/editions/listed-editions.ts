import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type Edition, editionFolder, editionNumbers, isEdition, readEdition } from './edition.ts'
import type { EditionManifest } from './edition-manifest.ts'
import { noManifest, otherBefore } from './edition-problems.ts'

/**
 * The editions of an issue that are whole, the first first, and what is wrong with the others; each is held to its own
 * hashes, and its manifest to the hash that the next edition has of it.
 */
export async function listedEditions(
  issue: string,
  world: World
): Promise<{
  readonly manifests: readonly EditionManifest[]
  readonly problems: readonly Problem[]
}> {
  const whole = new Map<number, Edition>()
  const problems: Problem[] = []
  const numbers = await editionNumbers(issue, world)
  for (const number of numbers) {
    const read = await readEdition(issue, number, world)
    if (isEdition(read)) whole.set(number, read)
    else problems.push(...read.problems)
  }
  for (const { manifest } of [...whole.values()]) {
    const { before, edition } = manifest
    if (!before) continue
    const folder = editionFolder(issue, before.edition)
    if (!numbers.includes(before.edition)) problems.push(noManifest(folder, before.edition))
    const known = whole.get(before.edition)
    if (!known || known.manifestHash === before.sha256) continue
    problems.push(otherBefore(folder, before.edition, edition))
    whole.delete(before.edition)
  }
  return { manifests: [...whole.values()].map(({ manifest }) => manifest), problems }
}
