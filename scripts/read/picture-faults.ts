import type { Words } from '../model/problem.ts'

/** Why a picture is not shown. */
export type PictureFault = keyof typeof codes

const codes = {
  address: 'picture/address',
  outside: 'picture/outside',
  missing: 'picture/missing',
  'dead-link': 'picture/dead-link',
  closed: 'picture/closed',
  unreadable: 'picture/unreadable',
  empty: 'picture/empty',
  broken: 'picture/broken',
  format: 'picture/format',
  'too-large': 'picture/too-large',
  'too-heavy': 'picture/too-heavy',
  svg: 'picture/svg'
} as const

/** The most that is read of one picture's file. */
export const mostMegabytes = 200

/** Code, message and hint of a fault of the picture `name`. */
export function pictureFault(
  fault: PictureFault,
  name: string,
  about: Words | string
): { readonly code: string; readonly message: Words; readonly hint: Words } {
  return { code: codes[fault], ...faultWords(name, about)[fault] }
}

function faultWords(
  name: string,
  about: Words | string
): Readonly<Record<PictureFault, { readonly message: Words; readonly hint: Words }>> {
  const detail = typeof about === 'string' ? { en: about, zh: about } : about
  return {
    address: {
      message: {
        en: `The picture “${name}” is an address; nothing is fetched.`,
        zh: `图片“${name}”是网址或外部地址；这里不取外部内容。`
      },
      hint: putInside
    },
    outside: {
      message: {
        en: `The picture “${name}” is outside the issue’s folder.`,
        zh: `图片“${name}”在本期文件夹之外。`
      },
      hint: putInside
    },
    missing: {
      message: { en: `There is no picture “${name}”.`, zh: `没有图片“${name}”。` },
      hint: {
        en: 'Check the name, letter case too, or add the file.',
        zh: '请核对文件名（含大小写），或放入此文件。'
      }
    },
    'dead-link': {
      message: {
        en: `The picture “${name}” is a link that leads to nothing.`,
        zh: `图片“${name}”是链接，所指之处没有文件。`
      },
      hint: putInside
    },
    closed: {
      message: {
        en: `The picture “${name}” is where you may not look.`,
        zh: `图片“${name}”所在的文件夹没有权限查看。`
      },
      hint: putInside
    },
    unreadable: {
      message: {
        en: `The picture “${name}” cannot be read (${detail.en}).`,
        zh: `图片“${name}”无法读取（${detail.zh}）。`
      },
      hint: {
        en: 'Check that it is a file and that you may read it.',
        zh: '请检查它是否为文件、是否有读取权限。'
      }
    },
    empty: {
      message: { en: `The picture “${name}” is empty.`, zh: `图片“${name}”是空文件。` },
      hint: copyAgain
    },
    broken: {
      message: {
        en: `The picture “${name}” is broken or no picture (${detail.en}).`,
        zh: `图片“${name}”已损坏或不是图片（${detail.zh}）。`
      },
      hint: copyAgain
    },
    format: {
      message: {
        en: `The picture “${name}” is in a format that is not printed (${detail.en}).`,
        zh: `图片“${name}”的格式不能付印（${detail.zh}）。`
      },
      hint: { en: 'Save it as JPEG, PNG or WebP.', zh: '请另存为 JPEG、PNG 或 WebP。' }
    },
    'too-large': {
      message: {
        en: `The picture “${name}” has more than 100 million pixels (${detail.en}).`,
        zh: `图片“${name}”超过 1 亿像素（${detail.zh}）。`
      },
      hint: {
        en: 'Save it smaller; a full page needs 30 million.',
        zh: '请缩小后另存；整版大图约需 3000 万像素。'
      }
    },
    'too-heavy': {
      message: {
        en: `The file of the picture “${name}” is larger than ${mostMegabytes} MB.`,
        zh: `图片“${name}”的文件超过 ${mostMegabytes} MB。`
      },
      hint: {
        en: 'Save it as JPEG, or smaller; a full page needs 20 MB at most.',
        zh: '请另存为 JPEG，或缩小后另存；整版大图最多约需 20 MB。'
      }
    },
    svg: {
      message: {
        en: `The SVG “${name}” holds what is not allowed: ${detail.en}`,
        zh: `SVG 图片“${name}”含有不允许的内容：${detail.zh}`
      },
      hint: {
        en: 'Save it as plain shapes (text as outlines, no links, styles or filters), or as PNG.',
        zh: '请另存为只含图形的 SVG（文字转曲，不含链接、样式表、滤镜），或存为 PNG。'
      }
    }
  }
}

const putInside: Words = {
  en: 'Put the picture into the issue’s folder and write its name: pictures/hall.jpg.',
  zh: '请把图片放进本期文件夹，写成 pictures/hall.jpg 的样子。'
}

const copyAgain: Words = {
  en: 'Copy the picture again, or export it again from where it was made.',
  zh: '请重新复制，或从原软件重新导出。'
}
