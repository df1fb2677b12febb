import type { Explanations } from '../explanation.ts'

/** What is wrong with a finished e-book: this house's in every build, or any that `check --book` is given. */
export const bookExplanations: Explanations = {
  'book/not-zip': {
    means: {
      en: 'The file is no EPUB, or was cut short: an EPUB is a ZIP container.',
      zh: '此文件不是 EPUB，或不完整：EPUB 是 ZIP 文件。'
    }
  },
  'book/damaged': {
    means: {
      en: 'A file inside the e-book cannot be unpacked, or is other than its check sum says.',
      zh: '电子书里有文件解不开，或与校验和不符。'
    }
  },
  'book/encrypted': {
    means: {
      en: 'The e-book, or a file in it, is locked; what is locked cannot be checked.',
      zh: '电子书或其中的文件已加密，无法检查。'
    }
  },
  'book/too-much': {
    means: {
      en: 'The e-book has more files, or unpacks to more, than any newspaper; it was not unpacked.',
      zh: '电子书的文件过多，或解压后过大，没有解压。'
    }
  },
  'book/mimetype': {
    means: {
      en: 'The container does not begin with the words by which shops and readers know an EPUB.',
      zh: '容器开头没有供书店和阅读器识别 EPUB 的内容。'
    }
  },
  'book/file-name': {
    means: {
      en: 'A file inside the e-book has a name that some disks refuse, or that another has too.',
      zh: '电子书里有文件名是有的磁盘不接受的，或与另一个重复。'
    }
  },
  'book/no-container': {
    means: {
      en: 'META-INF/container.xml, which leads to everything else, is missing or leads nowhere.',
      zh: '引导全书的 META-INF/container.xml 缺失，或无所指。'
    }
  },
  'book/not-xml': {
    means: {
      en: 'A file of the e-book is not well-formed: readers stop there.',
      zh: '电子书里有文件的标签不合规范，阅读器会在此停下。'
    }
  },
  'book/metadata': {
    means: {
      en: 'The e-book’s description of itself lacks something, or has it in a form that catalogues do not read.',
      zh: '电子书的元数据缺项，或写法不能编目。'
    }
  },
  'book/empty-element': {
    means: {
      en: 'A heading, a title or a piece of metadata is there and says nothing.',
      zh: '有标题或元数据是空的。'
    }
  },
  'book/braces': {
    means: {
      en: 'The metadata shows {{ }} or {% %}, as a template does that was not filled.',
      zh: '元数据里有 {{ }} 或 {% %}，像是模板没有填上。'
    }
  },
  'book/claim': {
    means: {
      en: 'The e-book says of its accessibility what is not so, for example that every picture is described.',
      zh: '电子书的无障碍说明与事实不符，例如说每张图片都有说明。'
    }
  },
  'book/manifest': {
    means: {
      en: 'The list of the e-book’s files names one that is not there, twice, or as what it is not.',
      zh: '电子书的文件清单有缺失、重复或类型不符。'
    }
  },
  'book/unlisted': {
    means: {
      en: 'A file lies in the e-book that its list does not name; readers do not load it.',
      zh: '电子书里有清单之外的文件，阅读器不会载入。'
    }
  },
  'book/spine': {
    means: {
      en: 'The order in which the e-book is read names what is not there, or twice.',
      zh: '电子书的阅读顺序有缺失或重复。'
    }
  },
  'book/contents': {
    means: {
      en: 'A table of contents of the e-book is missing, has an empty entry, or leads nowhere.',
      zh: '电子书的目录缺失、有空条目，或指向不存在的地方。'
    }
  },
  'book/element': {
    means: {
      en: 'An element stands in the e-book that HTML does not have, or not there.',
      zh: '电子书里有 HTML 没有的元素，或元素放错了地方。'
    }
  },
  'book/attribute': {
    means: {
      en: 'An element of the e-book has an attribute, or a value, that HTML does not give it.',
      zh: '电子书的元素有 HTML 不允许的属性或值。'
    }
  },
  'book/id-twice': {
    means: {
      en: 'Two places of a file in the e-book have the same id: a link to it may lead to either.',
      zh: '电子书同一文件里有两处 id 相同，链接不知指向哪一处。'
    }
  },
  'book/link-broken': {
    means: {
      en: 'A link of the finished e-book leads to a file or place that is not in it.',
      zh: '成书里有链接指向书中没有的文件或位置。'
    }
  },
  'book/address': {
    means: {
      en: 'An address in the e-book is none, for example one whose host has an empty part: https://../.',
      zh: '电子书里有网址不成立，例如主机名有空的部分：https://../。'
    }
  },
  'book/remote': {
    means: {
      en: 'A part of the e-book would be loaded from the network.',
      zh: '电子书有一部分须从网上载入。'
    }
  },
  'book/picture': {
    means: {
      en: 'A picture of the e-book is damaged, or another kind of file than it says.',
      zh: '电子书里有图片损坏，或与所注的类型不符。'
    }
  },
  'book/style': {
    means: {
      en: 'A style sheet of the e-book has what readers refuse or misread.',
      zh: '电子书的样式表里有阅读器不接受或会误读的内容。'
    }
  },
  'book/too-large': {
    means: {
      en: 'A part of the e-book is so large that some readers are slow with it.',
      zh: '电子书的某个部分过大，有的阅读器会很慢。'
    }
  },
  'book/epubcheck': {
    means: {
      en: 'EPUBCheck, the validator of shops and libraries, says something against the e-book.',
      zh: '书店和图书馆所用的校验程序 EPUBCheck 指出了问题。'
    }
  },
  'book/epubcheck-not-run': {
    means: {
      en: 'EPUBCheck was not run: it or Java is not on this machine. The house’s own check was.',
      zh: '没有运行 EPUBCheck：本机没有它或 Java。程序自己的检查已做。'
    }
  }
}
