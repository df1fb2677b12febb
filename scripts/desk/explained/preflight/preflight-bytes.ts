import type { Explanations } from '../explanation.ts'

/** What is wrong with a file before its pages are looked at. */
export const bytesExplanations: Explanations = {
  'preflight/empty-file': {
    means: {
      en: 'The file has no bytes; a copy or a transfer failed.',
      zh: '文件没有内容，多半是复制或传送失败。'
    }
  },
  'preflight/encrypted': {
    means: {
      en: 'The file is encrypted, with a password or with restrictions; PDF/X forbids both, and nothing in it could be judged.',
      zh: '文件加了密码或权限限制。PDF/X 两者都不允许，内容也没法检查。'
    }
  },
  'preflight/cut-off': {
    means: {
      en: 'The end of the file is missing, as after a broken transfer; what was left was put together and judged.',
      zh: '文件末尾缺失，多半是传送中断；已把剩下的拼起来检查。'
    }
  },
  'preflight/table-damaged': {
    means: {
      en: 'The table that says where each object of the file stands is wrong. It was made anew to judge the file; a press’s program may stop at it.',
      zh: '记录各对象位置的表有误。检查时已重建，印刷系统却可能读不了。'
    }
  },
  'preflight/pages-missing': {
    means: {
      en: 'The file can be read, but no page is found in it.',
      zh: '文件能读，却找不到任何一页。'
    }
  },
  'preflight/page-tree-damaged': {
    means: {
      en: 'The list of the pages leads in a circle, names a page twice, or names what is no page.',
      zh: '页面目录循环、重复，或指向不是页面的东西。'
    }
  },
  'preflight/object-damaged': {
    means: {
      en: 'An object of the file is not closed, or says what no object can; what it was for may be missing on the page.',
      zh: '文件中有对象没有结束，或内容不合规；版面上可能缺东西。'
    }
  },
  'preflight/nested-deep': {
    means: {
      en: 'Lists stand inside lists far deeper than any program writes them; such files are made to stop those who read them.',
      zh: '数据一层套一层，远超正常程序的写法；这类文件往往是为了卡死读取者。'
    }
  },
  'preflight/too-many-values': {
    means: {
      en: 'The file holds more than this machine should keep at once; it was not judged to its end.',
      zh: '文件里的数据太多，没有检查到底。'
    }
  },
  'preflight/stream-length': {
    means: {
      en: 'A stream says how many bytes it has, and that is not true; programs that believe it read it wrongly.',
      zh: '数据流写明的字节数不对，照此读取的程序会出错。'
    }
  },
  'preflight/stream-damaged': {
    means: {
      en: 'A stream that a page is drawn from cannot be unpacked, so that something will be missing in print.',
      zh: '绘制版面的数据流解不开，印出来会缺东西。'
    }
  },
  'preflight/filter-unknown': {
    means: {
      en: 'A stream is packed in a way that PDF does not know; no press can read it.',
      zh: '数据流的压缩方式不是 PDF 的，印刷系统读不了。'
    }
  },
  'preflight/unpacks-too-large': {
    means: {
      en: 'Few bytes unpack to very many. What goes beyond the limit was not judged.',
      zh: '极少的字节解压成极大的数据，超出上限的部分没有检查。'
    }
  }
}
