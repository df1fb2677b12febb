import type { Explanations } from '../explanation.ts'

/** Documents that offices send, of which stories are made. */
export const importExplanations: Explanations = {
  'import/broken-document': {
    means: {
      en: 'A Word document is a ZIP of XML, a PDF a list of objects; in this one they break off or do not agree.',
      zh: 'Word 文档是一包 XML，PDF 是一串对象；这一份中断了，或前后不符。'
    }
  },
  'import/bursts': {
    means: {
      en: 'A small file can be made so that it unpacks to thousands of times its size and stops the machine; such a one is never unpacked.',
      zh: '小文件可以做成解开后大上千倍、使电脑停住；这样的文件从不解开。'
    }
  },
  'import/locked': {
    means: {
      en: 'The document is encrypted, and only who knows the password can read it.',
      zh: '文档加了密，只有知道密码的人能读。'
    }
  },
  'import/old-word': {
    means: {
      en: 'Word before 2007 and WPS wrote a form of their own that only they read.',
      zh: '2007 年以前的 Word 和 WPS 用自己的格式，只有它们自己能读。'
    }
  },
  'import/other-format': {
    means: {
      en: 'Text (UTF-8, GB18030, Big5, UTF-16), Word’s .docx, saved web pages and PDFs with words are read.',
      zh: '能读的是：文本（UTF-8、GB18030、Big5、UTF-16）、Word 的 .docx、存下的网页和有文字的 PDF。'
    }
  },
  'import/no-text': {
    means: {
      en: 'A scanned page is a picture of words, and no program finds words in it without reading them off.',
      zh: '扫描的版面是文字的图片，不经识别就没有文字。'
    }
  },
  'import/no-story': {
    means: {
      en: 'Nothing was found that could be printed as copy.',
      zh: '没有找到可以排印的文字。'
    }
  },
  'import/too-large': {
    means: {
      en: 'A document of words is a few megabytes; one of more than 100 is not read.',
      zh: '文字稿不过几 MB；超过 100 MB 的不读。'
    }
  },
  'import/macros': {
    means: {
      en: 'Macros are programs inside a document. Only the words are taken.',
      zh: '宏是文档里的程序。只取文字。'
    }
  },
  'import/text-lost': {
    means: {
      en: 'The signs of the document are counted, read a second way, and those of the stories and of the list of what was left out: some would be missing, so nothing was written.',
      zh: '用另一种读法清点文档的字符，再清点稿件和单子里的字符，有些对不上，所以什么也没有写。'
    }
  },
  'import/look': {
    means: {
      en: 'Headlines, bylines and captions are told apart by their words, sizes and places. Where these leave a doubt, the place is listed.',
      zh: '标题、署名、图片说明按字句、字号和位置分辨。拿不准的，逐处列出。'
    }
  },
  'import/no-headline': {
    means: {
      en: 'The copy begins at once, or what stands over it is a byline. A story without a headline is not printed, but for pictures.',
      zh: '文件一开头就是正文，或者上面只有署名。除图片新闻外，没有标题的稿件不能排印。'
    }
  },
  'import/not-written': {
    means: {
      en: 'The disk would not take the stories; what was written of them was taken away again.',
      zh: '磁盘没有写成；已写的部分已撤去。'
    }
  }
}
