import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { edit } from './filed.ts'

async function html(copy: string, language = 'zh-CN'): Promise<string> {
  const { story } = await edit(copy, { language })
  return toHtml(story.blocks.map(({ node }) => node)).replaceAll(/ data-block="[^"]*"/g, '')
}

test('A letter knows its salutation, its closing words and who signs it', async () => {
  const copy = ':::letter\n编辑同志:\n\n路灯不亮。\n\n此致\n\n敬礼!\n\n王小明\n\n5月6日\n:::'
  expect(await html(copy)).toBe(
    '<blockquote class="letter"><p class="salutation">编辑同志：</p><p>路灯不亮。</p><p>此致</p>' +
      '<p class="regards">敬礼！</p><p class="signature">王小明</p><p class="signature">5月6日</p></blockquote>'
  )
})

test('An English letter is signed too', async () => {
  const copy = ':::letter\nDear Editor,\n\nThe lamps are dark.\n\nJohn Smith\n:::'
  expect(await html(copy, 'en')).toBe(
    '<blockquote class="letter"><p class="salutation">Dear Editor,</p><p>The lamps are dark.</p>' +
      '<p class="signature">John Smith</p></blockquote>'
  )
})

test('The closing words of a letter sign nothing, however few lines sign it', async () => {
  expect(await html(':::letter\n路灯不亮。\n\n此致\n\n王小明\n:::')).toBe(
    '<blockquote class="letter"><p>路灯不亮。</p><p>此致</p><p class="signature">王小明</p></blockquote>'
  )
  expect(await html(':::letter\n路灯不亮。\n\n此致\n\n敬　礼\n\n王小明\n:::')).toContain(
    '<p>此致</p><p class="regards">敬　礼</p><p class="signature">王小明</p>'
  )
})

test('A letter of one paragraph is not taken for its signature', async () => {
  expect(await html(':::letter\n路灯不亮\n:::')).toBe(
    '<blockquote class="letter"><p>路灯不亮</p></blockquote>'
  )
})

test('Names are parted by spaces and by lines; those of two characters are marked', async () => {
  expect(await html(':::names[评委]\n赵强 王彦雨\n欧阳小明\n:::')).toBe(
    '<p>评委</p><p class="names"><span class="name spread">赵强</span>\u3000<span class="name">王彦雨</span>' +
      '\u3000<span class="name">欧阳小明</span></p>'
  )
})
