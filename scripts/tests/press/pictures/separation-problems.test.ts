import { expect, test } from 'vitest'
import { separationProblems } from '../../../press/pictures/separation-problems.ts'
import { smallPaper, storyFile, yamlOf } from '../../makeup/small-paper.ts'
import { jpegOfInks } from './jpeg-of-inks.ts'

test('pictures whose colours had to be guessed are told at their lines', async () => {
  const { issue } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2'),
    'a.md': storyFile(
      '渠水到村',
      '渠水到了。\n\n::picture[渠]{src="a.jpg"}\n\n::picture[村]{src="b.jpg"}'
    ),
    'a.jpg': await jpegOfInks([10, 20, 30, 40]),
    'b.jpg': await jpegOfInks([40, 20, 30, 40])
  })
  const told = {
    stored: 2,
    black: 0,
    resampled: 0,
    clampedPixels: 0,
    takenAsPrinters: ['a.jpg'],
    profilesIgnored: ['b.jpg'],
    unflattened: [],
    unread: []
  }
  const problems = separationProblems(told, issue)
  expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
    ['press/picture-profile-broken', 9],
    ['press/picture-inks-untold', 7]
  ])
  expect(problems[0]?.message.en).toContain('those of the press')
})
