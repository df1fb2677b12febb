import { kindNames, kinds } from '../model/kinds.ts'

/**
 * The key that a word stands for in the mind of its author, of those that are known there:
 * 标题 or title → headline. Undefined where it is none of these words.
 */
export function keyMeant(word: string, isKnown: (key: string) => boolean): string | undefined {
  return words.get(word.toLowerCase())?.find(isKnown)
}

/** What is written in a value's place for one that is known: 消息 → news. */
export function valueMeant(word: string, known: readonly string[]): string | undefined {
  return values.get(word)?.find(value => known.includes(value))
}

/** Each line: words for one thing, then the keys that it may be, the likeliest first. */
const words = table(`
标题 主题 主标题 大标题 title heading head: headline main
引题 肩题 眉题 eyebrow overline: kicker
副题 副标题 subtitle subheading standfirst dek: deck
作者 记者 署名 文 author writer by reporter: byline creator
头像 作者照片 作者头像 mugshot headshot photo: portrait
来源 出处 origin credit: source
专栏 栏目 栏名 栏题 栏目标识 column_name column-name columnName: column section kind
rubric category: section column kind
体裁 类型 种类 type: kind
版 版次 页 页码 版号: number page
版面 各版 版序 pages: pages
版名 版面名称: name
报名 报纸 报纸名称 newspaper publication title: paper name
paper masthead: name nameplate
版名表 各版名称 page_names page-names pagenames sections: pageNames
补白 fillerFolder filler: fillers
编辑器 editorUrl editor_url ide: editor
签名 署名人数 三审 signers: signatures
日期 出版日期 时间 day: date
语言 lang: language
开本 版式 规格 纸张 size: format
字号 正文字号 fontsize fontSize: bodySize
样式 风格 theme: style
报头 报名图: nameplate
词组 固定词组 人名: phrases
推断 依据: inferred
出版 出版者 出版单位 主办: publisher
版权 copyright: rights
期号 期数 期 总期号 issue volume: issueNumber
刊号 国内统一连续出版物号: cn
责编 编辑 责任编辑 editor: editors
电子版版次 电子书版次 ebookEdition epubEdition: bookEdition
发布日期 电子版日期 releaseDate release_date published: released
出版地 地点 城市 city location: place
刊期 出版周期 periodicity: frequency
责任者 创作者 creators: creator
主题 主题词 关键词 keywords subject tags: subjects
简介 摘要 内容提要 summary abstract: description
许可 许可证 licence: license
网址 站点 website site url homepage: baseUrl
无障碍 可访问性 a11y: accessibility
总版数 版数: pageCount
轻重 重要性 优先级 importance weight order: priority
标题样式 标题样子 dress: headStyle
尺寸 大小: size
稿件 稿子 文章 篇目 story article articles: stories story
栏 左起栏 col: column
行: row
宽 栏数 宽度: width columns
高 行数 高度: height rows
加框 框: boxed
串文 题旁串文 绕题: wrap
角 位置: corner
编号 号: id
段落 段: block
原文 误 错 原: wrong
删 删去 删除 remove: delete
插入 段后 之后 insert: after
换图 图片更换: picture
改为 改正 正 更正: right
理由 原因 说明: reason
批准 批准人 审核: approvedBy
启事 声明 更正启事: notice
收尾 补尾 closing end: close
印刷 付印 印厂 印刷厂 printer print: press
预设 印刷预设 preset: preset
色彩特性文件 特性文件 icc iccProfile: profile
标准 pdfx: standard
专色 套红 spotColour spotColor: spot
总墨量 墨量 tac totalArea inkLimit: totalInk
出血 bleedMm: bleed
印刷标记 角线 cropMarks: marks
白边 margin quietZone: quietMargin
分辨率 ppi dpi: resolution
最小字号: smallestType
最细线: thinnestRule
可略 可选 可删 可省 omissible droppable: optional
`)

const values = table(`
${kindNames.map(kind => `${[kinds[kind].zh, ...kinds[kind].alsoCalled].join(' ')}: ${kind}`).join('\n')}
普通 无: plain none
加线: ruled
反白: reversed
竖题 竖排 vertical: upright
左上: top-left
右上: top-right
左下: bottom-left
右下: bottom-right
副题 副标题 subtitle decks: deck
引题 kickers: kicker
图片 照片 图 picture image images: pictures
引语 摘引 pull-quote pullquotes quotes: pull-quotes
方框 框 box: boxes
全篇 整篇 all story: true
记事 记事栏 note lines: notes
版权页 刊头 报头栏 colophon masthead: imprint
最严 严格: strict
基本: basic
国标: gb
`)

function table(lines: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const line of lines.trim().split('\n')) {
    const [from = '', to = ''] = line.split(': ')
    for (const word of from.split(' '))
      found.set(word, [...(found.get(word) ?? []), ...to.split(' ')])
  }
  return found
}
