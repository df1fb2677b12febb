import { seededRandom } from '../../bench/random.ts'
import { colourPhotographs } from './colour-photographs.ts'
import { type Passages, shuffled } from './passages.ts'
import { type IssueFiles, type PieceDraft, pieceFiles } from './pieces.ts'
import { issueYaml } from './small-parts.ts'

/** A page of eight stories, each with a picture whose colours are told in a way of their own, and two without. */
export async function colourPage(passages: Passages, seed = 1): Promise<IssueFiles> {
  const random = seededRandom(seed)
  const heads = shuffled(passages.clauses, random).filter(({ length }) => length <= 14)
  const drafts = pieces.map(([name, characters, priority], index): PieceDraft => {
    const picture =
      name === '' ? {} : { picture: { name, caption: `${heads[index + 20] ?? ''}。` } }
    const kind = characters < 200 ? 'brief' : 'news'
    const headline = heads[index] ?? ''
    return { slug: `story-${index + 1}`, kind, headline, priority, characters, ...picture }
  })
  const photographs = await colourPhotographs()
  return new Map<string, string | Uint8Array>([
    [
      'issue.yaml',
      issueYaml({
        paper: '样报',
        edition: '彩色试验版',
        pages: [{ number: 4, name: '影像', stories: [] }]
      })
    ],
    ...pieceFiles(drafts, passages, random),
    ...[...photographs].map(([name, bytes]) => [`pictures/${name}`, bytes] as const)
  ])
}

/** The picture of each, its characters and its priority. */
const pieces = [
  ['meadow.jpg', 620, 1],
  ['face.jpg', 420, 2],
  ['harbour.jpg', 420, 2],
  ['lanterns.jpg', 330, 3],
  ['bust.jpg', 330, 3],
  ['kite.png', 260, 4],
  ['archive.jpg', 260, 4],
  ['seal.png', 220, 4],
  ['', 150, 5],
  ['', 120, 5]
] as const
