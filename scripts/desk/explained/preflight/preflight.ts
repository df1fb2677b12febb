import type { Explanations } from '../explanation.ts'

/** What a printer would send a file back for: how the file is made, its metadata, intent and boxes. */
export const preflightExplanations: Explanations = {
  'preflight/not-pdf': {
    means: {
      en: 'The file is no PDF, or so damaged that nothing in it can be found.',
      zh: '这不是 PDF，或已损坏到读不出任何内容。'
    }
  },
  'preflight/header-version': {
    means: {
      en: 'The file says a version of PDF that its standard does not know: it may ask for things that a press’s program cannot do.',
      zh: '文件自称的 PDF 版本超出标准，可能含有印刷系统不认识的内容。'
    }
  },
  'preflight/no-id': {
    means: {
      en: 'The file has no ID, by which a printer tells one delivery from the next.',
      zh: '文件没有标识（ID），印刷厂靠它分辨先后两次来稿。'
    }
  },
  'preflight/lzw': {
    means: {
      en: 'Something is packed by LZW, which PDF/X forbids: some presses’ programs cannot unpack it.',
      zh: '用了 LZW 压缩，PDF/X 不允许，有的印刷系统解不开。'
    }
  },
  'preflight/external-stream': {
    means: {
      en: 'Some of what is to be printed is not in the file.',
      zh: '要印的内容有一部分不在文件里。'
    }
  },
  'preflight/postscript': {
    means: {
      en: 'A piece of PostScript is to be run, which no newer press does.',
      zh: '含有要执行的 PostScript，新的印刷系统不执行。'
    }
  },
  'preflight/reference-form': {
    means: {
      en: 'A part of a page is to be fetched from another file.',
      zh: '版面的一部分要从另一个文件取来。'
    }
  },
  'preflight/no-xmp': {
    means: {
      en: 'The file’s metadata (XMP), in which PDF/X-4 is declared, are missing or cannot be read.',
      zh: '缺少元数据（XMP）或读不出；PDF/X-4 要在那里声明。'
    }
  },
  'preflight/standard-not-named': {
    means: {
      en: 'The file does not say that it was made to the standard which the press asks for.',
      zh: '文件没有声明自己符合所要求的标准。'
    }
  },
  'preflight/no-title': {
    means: { en: 'The file has no title.', zh: '文件没有标题。' }
  },
  'preflight/no-dates': {
    means: {
      en: 'The file does not say when it was made and changed.',
      zh: '文件没有写明制作和修改的时间。'
    }
  },
  'preflight/no-document-id': {
    means: {
      en: 'The metadata do not tell this version of the document from others.',
      zh: '元数据没有标明文档及其版本。'
    }
  },
  'preflight/trapping-not-said': {
    means: {
      en: 'The file does not say clearly whether its colours were trapped; they could be trapped twice or never.',
      zh: '文件没有说清是否已补漏白，可能补两次或漏补。'
    }
  },
  'preflight/metadata-differ': {
    means: {
      en: 'Info and XMP of the file say different things, as when a tool has changed only one of them.',
      zh: '文件的 Info 与 XMP 说法不一，多半是某个工具只改了一处。'
    }
  },
  'preflight/no-intent': {
    means: {
      en: 'The file does not say, or says more than once, for which press its colours were made.',
      zh: '文件没有说明、或不止一次说明颜色是为哪种印刷条件准备的。'
    }
  },
  'preflight/condition-not-named': {
    means: {
      en: 'The output intent has no name of its printing condition.',
      zh: '输出意图没有写明印刷条件的名称。'
    }
  },
  'preflight/profile-not-embedded': {
    means: {
      en: 'The colour profile of the press is not in the file.',
      zh: '文件里没有印刷条件的色彩特性文件。'
    }
  },
  'preflight/profile-unfit': {
    means: {
      en: 'The embedded profile is damaged, or not one of a press with four inks that can be used both ways.',
      zh: '嵌入的色彩特性文件已损坏，或不是可双向换算的四色印刷特性文件。'
    }
  },
  'preflight/no-trim-box': {
    means: {
      en: 'A page does not say, or not clearly, where it is to be cut.',
      zh: '页面没有标明、或没有标清裁切位置。'
    }
  },
  'preflight/boxes-not-nested': {
    means: {
      en: 'Trim has to lie within the bleed, and the bleed within the sheet.',
      zh: '成品框应在出血框内，出血框应在页面内。'
    }
  },
  'preflight/trim-size': {
    means: {
      en: 'A page is not as large as it was ordered (a hundredth of a millimetre is let pass).',
      zh: '页面成品尺寸与约定的不符（容差百分之一毫米）。'
    }
  },
  'preflight/bleed-small': {
    means: {
      en: 'The page goes on beyond its trim by less than the press asks for.',
      zh: '出血小于印刷要求。'
    }
  },
  'preflight/stops-at-trim': {
    means: {
      en: 'An area or a picture reaches the trim and does not go on beyond it: cut half a millimetre aside, the page shows a white line.',
      zh: '色块或图片到成品边为止，没有延伸到出血边，裁偏半毫米就露白。'
    }
  },
  'preflight/mark-in-bleed': {
    means: {
      en: 'A crop or register mark stands where the page bleeds, and may be seen after trimming.',
      zh: '裁切或套准标记落在出血范围内，裁切后可能看得见。'
    }
  },
  'preflight/margin-printed': {
    means: {
      en: 'Something stands along the edge where this press prints nothing.',
      zh: '页边有内容，而这种机器印不到那里。'
    }
  },
  'preflight/page-turned': {
    means: {
      en: 'A page lies on its side in the file and is only shown upright; some programs print it as it lies.',
      zh: '页面在文件里是横放的，只是显示时转正；有的程序会照原样印。'
    }
  },
  'preflight/user-unit': {
    means: {
      en: 'The page’s measures count in a unit of its own; programs that do not know it print the page too small.',
      zh: '页面用自定的长度单位，不认识它的程序会印小。'
    }
  }
}
