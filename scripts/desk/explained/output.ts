import type { Explanations } from './explanation.ts'

/** The folders and files that are written, and what stands in their way. */
export const outputExplanations: Explanations = {
  'lock/busy': {
    means: {
      en: 'Another build works in the same output folder; two at once would mix their files.',
      zh: '另一次构建正在同一输出文件夹里进行，同时进行会混在一起。'
    }
  },
  'lock/unwritable': {
    means: { en: 'The output folder cannot be written to.', zh: '输出文件夹不能写入。' }
  },
  'lock/damaged': {
    means: {
      en: 'layout.lock.json, which keeps the accepted layout, was changed or cut short; pages may come out otherwise than before.',
      zh: '保存版样的 layout.lock.json 被改动或不完整，版面可能与上次不同。'
    }
  },
  'lock/other-style': {
    means: {
      en: 'Style sheets, format, faces or program are others than when the layout was kept. Pages keep their frames where those still hold the copy; what moved is told.',
      zh: '样式、规格、字体或程序与版样当初不同。放得下的仍在原版框内重排，动了什么会说明。'
    }
  },
  'lock/closed': {
    means: {
      en: 'layout.lock.json, which keeps the accepted layout, may not be read.',
      zh: '没有权限读取保存版样的 layout.lock.json。'
    }
  },
  'lock/no-file': {
    means: {
      en: 'A folder has the name of the file that keeps the accepted layout.',
      zh: '有个文件夹占用了保存版样的文件名。'
    }
  },
  'output/no-folder': {
    means: {
      en: 'Where the output folder should be stands a file or a link.',
      zh: '输出文件夹的位置上是文件或链接。'
    }
  },
  'output/not-ours': {
    means: {
      en: 'The output folder has files that Duikai did not make. It writes only into folders that are new, empty or its own, so that nothing of yours is lost.',
      zh: '输出文件夹里有不是对开生成的文件。程序只写入新的、空的或自己的文件夹，以免毁掉您的东西。'
    }
  },
  'office/type-small': {
    means: {
      en: 'Shrunk to the paper of an ordinary printer, the smallest type is under 5 pt.',
      zh: '缩到普通打印机的纸上以后，最小的字不到 5 磅。'
    }
  },
  'output/in-the-way': {
    means: {
      en: 'A file or folder of yours has the name of one that is to be written.',
      zh: '您的一个文件或文件夹与要写出的同名。'
    }
  },
  'output/not-written': {
    means: {
      en: 'The disk did not take the output. The last good set is untouched.',
      zh: '磁盘没有收下成品。上次的成品保持不变。'
    }
  },
  'output/same-name': {
    means: {
      en: 'A picture has the name of a file that is made from the issue.',
      zh: '有图片与要生成的文件同名。'
    }
  },
  'output/left-aside': {
    means: {
      en: 'Files of yours stood among the old output; they are kept where the message says.',
      zh: '旧成品里夹有您自己的文件，已留在提示所说的地方。'
    }
  },
  'output/read-only-issue': {
    means: {
      en: 'The issue’s folder cannot be written to, and the layout is kept there. It is told before the long work.',
      zh: '本期文件夹不能写入，而版样要存在那里；在开始排版之前先说明。'
    }
  },
  'init/not-empty': {
    means: {
      en: 'A new issue is written only into a folder that is new or empty.',
      zh: '新一期只写入新的或空的文件夹。'
    }
  },
  'init/no-folder': {
    means: {
      en: 'A file, or a link to nothing, has the name of the new issue’s folder.',
      zh: '新一期的文件夹名已被一个文件或无效的链接占用。'
    }
  },
  'init/cannot-be-made': {
    means: {
      en: 'The disk did not take the new issue; nothing of it was left there.',
      zh: '磁盘没有收下新的一期，也没有留下半成品。'
    }
  },
  'archive/file-stands': {
    means: {
      en: 'duikai archive writes over an archive of its own, never over another file.',
      zh: 'duikai archive 只覆盖自己打的包，从不覆盖别的文件。'
    }
  },
  'archive/not-written': {
    means: {
      en: 'The disk would not take the archive; what stood there is as it was.',
      zh: '磁盘不让写入打包文件；原来的没有动。'
    }
  }
}
