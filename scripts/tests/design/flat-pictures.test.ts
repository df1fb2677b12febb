import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawingsOf } from '../../design/flat-pictures.ts'
import type { Story } from '../../model/story.ts'

async function story(hash: string, mediaType: string, drawn: string): Promise<Story> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${drawn}</svg>`
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer()
  const pictures = [{ hash, mediaType, bytes, widthPx: 200, heightPx: 100 }]
  return { pictures } as unknown as Story
}

const chart =
  '<rect width="200" height="100" fill="#fff"/><rect x="40" y="30" width="30" height="60"/>'
const sky =
  '<defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="#88a"/><stop offset="1" stop-color="#224"/></linearGradient></defs><rect width="200" height="100" fill="url(#a)"/>'

test('A PNG with four flat corners and any SVG are drawings; what has tones in its corners is none', async () => {
  const stories = await Promise.all([
    story('chart', 'image/png', chart),
    story('svg', 'image/svg+xml', sky),
    story('photograph', 'image/jpeg', chart),
    story('scan', 'image/png', sky)
  ])
  expect([...(await drawingsOf(stories))]).toEqual(['chart', 'svg'])
})
