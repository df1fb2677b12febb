import { expect, it } from 'vitest'
import { correctedCopy } from '../../bench/corrected-copy.ts'
import { seededRandom } from '../../bench/random.ts'
import { setCopy } from '../../typeset/set-copy.ts'
import { galley } from '../typeset/galley.ts'

const words = '五月五日记者从市气象台获悉受高空槽影响今晨我市普降小到中雨旱情得到缓解。'

it('makes a story as many lines longer or shorter as a correction is to be', async () => {
  const { story, style, ruler } = await galley(`${words.repeat(6)}\n\n${words}\n`)
  const context = { style, ruler, language: 'zh-CN' }
  const linesOf = (one: typeof story) =>
    setCopy(one, 14, context).reduce((sum, { options }) => sum + (options[0]?.rows ?? 0), 0)
  const changes = [-2, -1, 1, 2].map(change => {
    const corrected = correctedCopy(story, change, 14, {
      context,
      random: seededRandom(change + 9)
    })
    return corrected && linesOf(corrected.story) - linesOf(story)
  })
  expect(changes).toEqual([-2, -1, 1, 2])
})
