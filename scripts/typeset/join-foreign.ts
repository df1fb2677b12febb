import type { HanWord } from './han-words.ts'
import { nounEnds, placeEnds, roles } from './word-tables.ts'

/** The tag of a name of other peoples, whose end is not sure. */
export const foreignTag = 'FOREIGN'

/**
 * Joins what is written for its sound, as names of other peoples are: 索科 + 列 + 娃, 贾 + 玛 + 勒 + 汗. The dictionary
 * has such a name in pieces, none of which is a word of its own there, of characters that are seldom used otherwise.
 */
export function joinForeign(words: readonly HanWord[]): readonly HanWord[] {
  const found: HanWord[] = []
  for (let at = 0; at < words.length; at++) {
    const length = nameLength(words, at)
    const text = words
      .slice(at, at + length)
      .map(word => word.text)
      .join('')
    if (length < 2) found.push(...words.slice(at, at + 1))
    else {
      found.push({ text, tag: placeEnds.has(words[at + length]?.text ?? '') ? 'ns' : foreignTag })
      at += length - 1
    }
  }
  return found
}

const fewest = 3
const most = 8
/** Share of the characters that are hardly met elsewhere. */
const leastStrange = 0.5

/** How many words from one on are one name; 1 where none begins. */
function nameLength(words: readonly HanWord[], from: number): number {
  let text = ''
  let to = from
  for (; to < words.length; to++) {
    const word = words[to]
    if (to === from && opensNone(word) && !roles.test(words[from - 1]?.text ?? '')) return 1
    if (
      !word ||
      !(maySound(word) || (to > from && goesOn(word))) ||
      text.length + word.text.length > most
    )
      break
    text += word.text
  }
  const strange = [...text].filter(character => strangers.has(character)).length
  const isName = text.length >= fewest && strange >= leastStrange * text.length
  return isName ? to - from : 1
}

/** 桑 + 吉 + 扎布: a word of the dictionary that begins strangely, where a name has begun. */
function goesOn({ text }: HanWord): boolean {
  return text.length === 2 && strangers.has(text.charAt(0)) && sounds.has(text.charAt(1))
}

/** 山, 赛: by itself rather the end of the word before than the beginning of a name. */
function opensNone(word: HanWord | undefined): boolean {
  const { text = '' } = word ?? {}
  return nounEnds.has(text) || placeEnds.has(text) || /^[日木米生让色古花乐高都满其]$/.test(text)
}

/** A loose character, or what the dictionary takes for a name or a place; of countries and cities each stays by itself. */
function maySound({ text, tag }: HanWord): boolean {
  if (![...text].every(character => strangers.has(character) || sounds.has(character))) return false
  if (text.length === 1) return !/^(?:m|p|u)/.test(tag) || strangers.has(text)
  return /^(?:nr|nz|x|zg)/.test(tag) || (tag === 'ns' && !knownPlaces.test(text))
}

const knownPlaces =
  /^(?:古巴|巴西|智利|秘鲁|伊朗|约旦|阿曼|加纳|马里|乍得|多哥|海地|波兰|荷兰|瑞士|希腊|埃及|老挝|蒙古|苏丹|巴黎|伦敦|罗马|纽约|柏林|西藏|拉萨|喀什|西安|西宁|金华|瓦斯|阿里|.{3,})$/

/** Characters that names of other peoples are written with, and little else. */
const strangers = new Set(
  '阿埃艾昂奥巴贝彼勃迪蒂狄顿厄尔菲弗戈赫霍吉贾卡坎柯克库拉莱勒莉列琳卢鲁伦洛玛曼姆穆纳娜妮尼涅诺帕佩皮珀契萨塞莎珊什斯丝娃瓦维沃兹扎措珠姹娅茜黛朵茨雅亚伊依坦塔耶泽森普托索科罗格嘎噶哈达德丹旺敖莫努奇诃梵蕾露特罕其'
)

/** Others that stand in such names beside them. */
const sounds = new Set(
  '安比宾波伯博布查多恩法芬夫福冈根古汉基加杰金凯康肯兰朗劳雷里利丽林隆马迈麦门蒙米密摩默内宁纽欧潘平恰切桑瑟沙山舍申圣施史舒思苏泰腾廷万威韦温文西希夏谢辛欣休许延扬叶因英于约詹卓佐日木提汗江沁色生才让贡次仁央热买吐肉孜祖热古图乌吾龙敏冯果曲乐命别云买海高孟朝宝音彦满都花娅力'
)
