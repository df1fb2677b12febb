import { toHtml } from 'hast-util-to-html'
import jsqr from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { edit } from './filed.ts'

async function hotline(line: string): Promise<string> {
  const { story } = await edit(`:::hotlines\n${line}\n:::`)
  return toHtml(story.blocks[0]?.node ?? []).replace(/^<ul[^>]*>|<\/ul>$/g, '')
}

test.each([
  ['电话:0431-12389,0431-82097213', ['0431-12389', '0431-82097213']],
  ['市公安局:110、3282363', ['110', '3282363']],
  ['手机:13812345678', ['13812345678']],
  ['客服:400-123-4567', ['400-123-4567']],
  ['电话举报:市扫黑办:3280039', ['3280039']],
  ['地址:长春市工农大路605号', []],
  ['信箱:辽源大街4456号3280039室', []],
  ['QQ号:3596352193', []],
  ['QQ:82097213,电话:3282363', ['3282363']],
  ['微信号:lyjshhshhshs110', []],
  ['邮政编码:136200', []]
])('%s: numbers to dial are %j', async (line, numbers) => {
  const html = await hotline(line)
  expect([...html.matchAll(/<a href="tel:([^"]*)">\1<\/a>/g)].map(found => found[1])).toEqual(
    numbers
  )
})

test('a line has a label, its value and an address to write to', async () => {
  expect(await hotline('电子邮箱:3596352193@qq.com')).toBe(
    '<li><span class="label">电子邮箱：</span><span class="value">' +
      '<a href="mailto:3596352193@qq.com">3596352193@qq.com</a></span></li>'
  )
})

test('a QR code can be scanned and says what the copy says', async () => {
  const { story } = await edit('::qr[二维码]{value="3596352193@qq.com"}')
  const [block] = story.blocks
  expect(block?.text).toBe('二维码')
  const svg = /<svg.*<\/svg>/.exec(toHtml(block?.node ?? []))?.[0] ?? ''
  const size = 330
  const { data } = await sharp(
    Buffer.from(svg.replace('<svg ', `<svg width="${size}" height="${size}" `))
  )
    .flatten({ background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(scan(new Uint8ClampedArray(data), size, size)?.data).toBe('mailto:3596352193@qq.com')
})

test.each([
  ['::qr[码]{value=" "}', 'error copy/qr-empty 1:1'],
  ['::qr[码]', 'error copy/qr-empty 1:1'],
  [`::qr[码]{value="${'a'.repeat(301)}"}`, 'error copy/qr-too-long 1:1']
])('%s is an error', async (copy, code) => {
  const { codes, story } = await edit(copy)
  expect(codes).toEqual([code])
  expect(story.blocks[0]?.text).toBe('码')
})

// jsqr's types say default, its CommonJS module is the function itself.
const scan = jsqr as unknown as typeof jsqr.default
