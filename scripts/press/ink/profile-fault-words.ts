import type { Problem, Words } from '../../model/problem.ts'
import { type ProfileFault, profileFault } from './profile-fault.ts'
import { mostProfileBytes } from './read-profile.ts'

/** What is wrong with bytes as the profile of a press, and what to do; undefined where they can be used. */
export async function profileProblem(
  bytes: Uint8Array
): Promise<Pick<Problem, 'message' | 'hint'> | undefined> {
  const fault = await profileFault(bytes)
  return fault && { message: profileFaultWords(fault), hint: hintOf(fault) }
}

function profileFaultWords(fault: ProfileFault): Words {
  switch (fault.kind) {
    case 'no-profile':
      return {
        en: 'The file is no ICC colour profile.',
        zh: '该文件不是 ICC 色彩特性文件。'
      }
    case 'too-large':
      return {
        en: `The colour profile has ${megabytes(fault.bytes)} MB; the most is ${megabytes(mostProfileBytes)} MB.`,
        zh: `色彩特性文件有 ${megabytes(fault.bytes)} MB，最多 ${megabytes(mostProfileBytes)} MB。`
      }
    case 'cut-off':
      return {
        en: `The colour profile is cut off: ${fault.bytes} bytes of ${fault.asked} are there.`,
        zh: `色彩特性文件不完整：应有 ${fault.asked} 字节，只有 ${fault.bytes} 字节。`
      }
    case 'broken-tag':
      return {
        en: `The colour profile is damaged: ${tagName(fault.tag).en} lies outside the file.`,
        zh: `色彩特性文件已损坏：${tagName(fault.tag).zh}超出文件范围。`
      }
    case 'version':
      return {
        en: `The colour profile is of ICC version ${fault.version}; a press file takes up to 4.2.`,
        zh: `色彩特性文件的 ICC 版本为 ${fault.version}；印刷文件最高用 4.2。`
      }
    case 'class':
      return {
        en: `The colour profile is of ${className(fault.class).en}, not of a printing press.`,
        zh: `这是${className(fault.class).zh}的色彩特性文件，不是印刷机的。`
      }
    case 'space':
      return {
        en: `The colour profile is for ${spaceName(fault.space)}, not for CMYK.`,
        zh: `色彩特性文件用于 ${spaceName(fault.space)}，不是 CMYK 四色。`
      }
    case 'missing-tag':
      return {
        en: `The colour profile has no table ${fault.tag}, ${tableUse(fault.tag).en}.`,
        zh: `色彩特性文件缺少 ${fault.tag} 表（${tableUse(fault.tag).zh}）。`
      }
    case 'unusable':
      return {
        en: 'The colour profile is damaged: no inks come out of it that could be printed.',
        zh: '色彩特性文件已损坏：由它换算不出可印的油墨。'
      }
  }
}

function hintOf(fault: ProfileFault): Words {
  switch (fault.kind) {
    case 'no-profile':
    case 'cut-off':
    case 'broken-tag':
    case 'unusable':
      return {
        en: 'Ask the printer for the file again, or copy it anew; an .icc file that came by mail is best sent zipped.',
        zh: '请向印刷厂重新索取，或重新复制；用邮件传送 .icc 文件时最好先压缩。'
      }
    case 'too-large':
    case 'version':
      return {
        en: 'Ask the printer for a profile of ICC version 2; it has one to four megabytes.',
        zh: '请向印刷厂索取 ICC 2 版的色彩特性文件，一般为 1—4 MB。'
      }
    case 'class':
    case 'space':
    case 'missing-tag':
      return {
        en: 'Ask the printer for the output profile of the press and paper (class prtr, CMYK).',
        zh: '请向印刷厂索取该印刷机与纸张的输出特性文件（prtr 类，CMYK）。'
      }
  }
}

function className(letters: string): Words {
  const known: Readonly<Record<string, Words>> = {
    mntr: { en: 'a screen', zh: '显示器' },
    scnr: { en: 'a scanner or a camera', zh: '扫描仪或相机' },
    spac: { en: 'a colour space', zh: '色彩空间' },
    link: { en: 'a link of two devices', zh: '设备链接' },
    abst: { en: 'an effect', zh: '效果' },
    nmcl: { en: 'named colours', zh: '专色表' },
    prtr: { en: 'a printing press', zh: '印刷机' }
  }
  return known[letters] ?? { en: 'an unknown class', zh: '未知类别' }
}

function spaceName(letters: string): string {
  const known: Readonly<Record<string, string>> = { GRAY: 'grey', 'Lab ': 'CIELAB', 'XYZ ': 'XYZ' }
  return known[letters] ?? (/^[\w ]{4}$/.test(letters) ? letters.trim() : '?')
}

function tagName(tag: string): Words {
  return /^\w{4}$/.test(tag)
    ? { en: `its part ${tag}`, zh: `其中 ${tag} 部分` }
    : { en: 'its list of parts', zh: '其目录' }
}

function tableUse(tag: string): Words {
  return tag.startsWith('B2A')
    ? { en: 'by which colours become inks', zh: '颜色由它换成油墨' }
    : { en: 'by which inks are shown', zh: '油墨由它显示' }
}

function megabytes(bytes: number): number {
  return Math.ceil((10 * bytes) / 2 ** 20) / 10
}
