import type { ElementContent } from 'hast'
import { ideograph } from '../kit/han.ts'
import type { Picture } from '../model/story.ts'
import { shownText } from './shown-text.ts'

/**
 * Whether a picture is a portrait though nobody says so: small, upright, and its caption is the name of a person and
 * nothing else.
 */
export function looksLikePortrait(
  { widthPx, heightPx }: Picture,
  caption: readonly ElementContent[]
): boolean {
  const name = shownText({ type: 'root', children: [...caption] })
  return widthPx <= smallPx && heightPx >= upright * widthPx && names.some(one => one.test(name))
}

/** Whether a type of picture is the one that is printed half a column wide. */
export function isPortraitType(written: string): boolean {
  return /^(?:portrait|mug ?shot|人像|头像|肖像)$/i.test(written.trim())
}

/** Pixels of a picture that is meant to be printed small, and the shape of one of a person. */
const smallPx = 1000
const upright = 1.15

/** Family names of one and of two characters. */
const surname =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严洪武戴莫孔汤张劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾譚陸範]|欧阳|上官|司马|诸葛|歐陽|司馬|諸葛/u

/** 张明, 欧阳修文, 买买提·艾力; Ann Marsh, J. T. O’Hara: a usual family name is what tells a person from a thing. */
const names: readonly RegExp[] = [
  new RegExp(`^(?:${surname.source})${ideograph}{1,2}$`, 'u'),
  new RegExp(`^${ideograph}{2,6}·${ideograph}{2,6}$`, 'u'),
  /^\p{Lu}[\p{L}’'-]*\.?(?: \p{Lu}[\p{L}’'-]*\.?){1,2}$/u
]
