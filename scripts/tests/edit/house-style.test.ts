import { toString as textOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { houseStyle, rulesFor, styleText } from '../../edit/house-style.ts'
import { parseMarkdown } from '../../read/markdown.ts'

const chinese = (text: string) => styleText(text, rulesFor('zh-CN'))
const english = (text: string) => styleText(text, rulesFor('en-GB'))

test.each([
  ['5日凌晨开始,利用飞机', '5日凌晨开始，利用飞机'],
  ['比常年58.0毫米偏少', '比常年58.0毫米偏少'],
  ['以来(3月1日—5月4日),我市', '以来（3月1日—5月4日），我市'],
  ['市公安局:110、3282363', '市公安局：110、3282363'],
  ['电话:0431-12389,0431-82097213', '电话：0431-12389，0431-82097213'],
  ['QQ号:3596352193', 'QQ号：3596352193'],
  ['电子邮箱:3596352193@qq.com', '电子邮箱：3596352193@qq.com'],
  ['党组(扩大)会议', '党组（扩大）会议'],
  ['拨打12345,东辽县', '拨打12345，东辽县'],
  ['增产7%,5G用户', '增产7%，5G用户'],
  ['共1,250人', '共1,250人'],
  ['见表(1,2,3)', '见表（1,2,3）'],
  ['上午10:30,比分3:1', '上午10:30，比分3:1'],
  ['网址http://ly.gov.cn/a,b?c=1,欢迎', '网址http://ly.gov.cn/a,b?c=1，欢迎'],
  ['他说:"Hello, world!"', '他说：“Hello, world!”'],
  ['世贸组织 (WTO) 的规则', '世贸组织（WTO）的规则'],
  ['the city (辽源) is', 'the city (辽源) is'],
  ['(1)加强管理', '（1）加强管理'],
  ['农业.', '农业。'],
  ['占5%.', '占5%。'],
  ['卡尔.马克思', '卡尔.马克思'],
  ['真的吗?!', '真的吗？！'],
  ['“OPPO”,“VIVO”', '“OPPO”，“VIVO”']
])('full-width punctuation: %s → %s', (filed, styled) => {
  expect(chinese(filed)).toBe(styled)
})

test.each([
  ['"国家要求\'两个一百年\'目标"', '“国家要求‘两个一百年’目标”'],
  ["don't", 'don’t'],
  ['「辽源」', '「辽源」'],
  ['27"显示器', '27"显示器'],
  ['--绍兴与辽源', '——绍兴与辽源'],
  ['合作——纪实', '合作——纪实'],
  ['袜业－－支柱', '袜业——支柱'],
  ['那边──就是老闸口', '那边——就是老闸口'],
  ['那边━━就是', '那边——就是'],
  ['另一处―也是', '另一处——也是'],
  ['那边⸺就是', '那边——就是'],
  ['那边 -- 就是', '那边——就是'],
  ['“──”', '“──”'],
  ['3月1日--5月4日', '3月1日—5月4日'],
  ['1949──2019年', '1949—2019年'],
  ['电话0431--82097213', '电话0431--82097213'],
  ['型号AB--12', '型号AB--12'],
  ['剪开────────寄回', '剪开────────寄回'],
  ["在O'Brien's餐馆", '在O’Brien’s餐馆'],
  ['落款是"李\'s店"。', '落款是“李’s店”。'],
  ["他说'sorry'了", '他说‘sorry’了'],
  ["\"Rock 'n' Roll\",'90年代的歌", '“Rock ’n’ Roll”，’90年代的歌'],
  ['Rock‘n’Roll和‘90年代的歌', 'Rock’n’Roll和’90年代的歌'],
  ["'90年代的Rock 'n' Roll也会", '’90年代的Rock ’n’ Roll也会'],
  ['"甲",\'90年代的歌都会。身高6\'2",写"李\'s店"', '“甲”，’90年代的歌都会。身高6\'2"，写“李’s店”'],
  ["一代'90后'青年", '一代‘90后’青年'],
  ['身高6\'2",瘦', '身高6\'2"，瘦'],
  ['里程碑—建立', '里程碑——建立'],
  ['3月1日—5月4日', '3月1日—5月4日'],
  ['周一—周五', '周一—周五'],
  ['管径d300—d1800', '管径d300—d1800'],
  ['6—8日', '6—8日'],
  ['出政策...自', '出政策……自'],
  ['等等。。。', '等等……'],
  ['等等…', '等等……'],
  ['Wait... what', 'Wait... what'],
  ['２０１９年ＧＤＰ增长５．３％', '2019年GDP增长5.3%'],
  ['邮箱ａｂ＠ｃｄ．ｃｏｍ', '邮箱ab@cd.com']
])('quotes, dashes, ellipses, narrow letters: %s → %s', (filed, styled) => {
  expect(chinese(filed)).toBe(styled)
})

test.each([
  ['本报讯 近期', '本报讯\u3000近期'],
  ['本报讯 4月28日', '本报讯\u30004月28日'],
  ['(记者 赵强 王彦雨)', '（记者\u3000赵强\u3000王彦雨）'],
  ['服务理念 and “最多跑一次”', '服务理念and“最多跑一次”'],
  ['绚丽的光彩! (转自《人民日报》)', '绚丽的光彩！（转自《人民日报》）'],
  ['4456号 市公安局', '4456号\u3000市公安局'],
  ['在 2019 年 5 月', '在2019年5月'],
  ['iPhone 5 发布', 'iPhone 5发布'],
  ['\u3000\u3000段首缩进', '段首缩进'],
  ['人工增雨\n全力助春耕', '人工增雨\n全力助春耕']
])('typed spaces: %j → %j', (filed, styled) => {
  expect(chinese(filed)).toBe(styled)
})

test.each([
  [`He said, "it's 'fine'."`, 'He said, “it’s ‘fine’.”'],
  ['the rain -- at last', 'the rain — at last'],
  ['pages 12--15', 'pages 12–15'],
  ['And then...', 'And then…'],
  ["the players' club in the '90s", 'the players’ club in the ’90s'],
  ["bread there since '87, said Mrs. O'Brien", 'bread there since ’87, said Mrs. O’Brien'],
  ["the flood of '53. It rose", 'the flood of ’53. It rose'],
  ["rooms '12, 14' are shut", 'rooms ‘12, 14’ are shut'],
  ["up '12.5 points' in May", 'up ‘12.5 points’ in May'],
  ['1:30, (see 2): ok;', '1:30, (see 2): ok;']
])('English: %s → %s', (filed, styled) => {
  expect(english(filed)).toBe(styled)
})

test('changes no letter, digit or Han character and rests after one pass', () => {
  for (const text of hardTexts(1500)) {
    for (const style of [chinese, english]) {
      const styled = style(text)
      expect(letters(styled)).toBe(letters(text))
      expect(style(styled)).toBe(styled)
    }
  }
})

const atoms =
  '辽源|我|日|5|2019|３|Ａ|％|e|GDP|,|.|:|;|!|?|(|)|"|\'|“|”|《|》|，|。|—|-|--|...|…| |\u3000|\n|%|@'.split(
    '|'
  )

function hardTexts(count: number): readonly string[] {
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const text = () => Array.from({ length: 1 + next(9) }, () => atoms[next(atoms.length)]).join('')
  return Array.from({ length: count }, text)
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

test('A part of the copy with a language of its own is styled by the rules of that language', () => {
  const tree = parseMarkdown(
    '他说"好"--<span lang="en">"yes", she said -- at last</span>,就走了。\n\n:::box{lang=en}\n"Yes," he said -- at last.\n:::'
  )
  houseStyle(rulesFor('zh-CN'))(tree)
  expect(textOf(tree)).toBe(
    '他说“好”——<span lang="en">“yes”, she said — at last</span>，就走了。“Yes,” he said — at last.'
  )
})

test('Code is no copy: no rule changes it', () => {
  const tree = parseMarkdown('写`a--b,"c"`时,要加"引号"。\n\n```\nx--y\n```')
  houseStyle(rulesFor('zh-CN'))(tree)
  expect(textOf(tree)).toBe('写a--b,"c"时，要加“引号”。x--y')
})
