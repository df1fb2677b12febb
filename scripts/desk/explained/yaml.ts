import type { Explanations } from './explanation.ts'

/** Front matter, `issue.yaml` and `corrections.yaml`: how they are written. */
export const yamlExplanations: Explanations = {
  'yaml/malformed': {
    means: {
      en: 'A line cannot be read as “key: text”. Mostly a full-width colon stands after the key, a space is missing after the colon, a quotation mark or bracket is not closed, or the line is not indented as its neighbours are.',
      zh: '有一行不能读成“键名: 文字”。多半是键名后用了全角冒号，冒号后少了空格，引号或括号没有配对，或缩进与上下行不齐。'
    },
    example: { in: 'front', wrong: 'headline：国庆放假通知', right: 'headline: 国庆放假通知' }
  },
  'yaml/value-cut': {
    means: {
      en: 'In YAML a blank and “#” begin a remark: what follows would not be printed. Whether it is copy or a remark only its author knows.',
      zh: '在 YAML 里，空格加“#”之后是备注，不会印出。是正文还是备注，只有作者知道。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 国庆放假通知 #第3号',
      right: "headline: '国庆放假通知 #第3号'"
    }
  },
  'yaml/unknown-key': {
    means: {
      en: 'The word before the colon is not one that is known here. It is an error and not passed over, because a misspelt “deck” would leave the deck out of the paper.',
      zh: '冒号前的词不是此处可用的键名。之所以算错误而不略过，是因为写错键名（如副题）会使那一行不上版面。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 通水\ndek: 修了三年',
      right: 'headline: 通水\ndeck: 修了三年'
    }
  },
  'yaml/unknown-value': {
    means: {
      en: 'Only a few words may stand after this key, and this is none of them.',
      zh: '此键名后面只能写规定的几个词，这里写的不在其中。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 通水\nkind: nwes',
      right: 'headline: 通水\nkind: news'
    }
  },
  'yaml/missing-key': {
    means: {
      en: 'Something is missing without which the file cannot be used, such as the paper’s name or an id.',
      zh: '缺少必不可少的一项，例如报名、日期或更正的编号。'
    },
    example: {
      in: 'corrections.yaml',
      wrong: '- id: a-1\n  story: a\n  wrong: 水渠\n  right: 渠道',
      right: '- id: a-1\n  story: a\n  wrong: 水渠\n  right: 渠道\n  reason: 误'
    }
  },
  'yaml/wrong-value': {
    means: {
      en: 'After this key stands something of another kind than belongs there: words for a number, a day that is not in the calendar, one text for a list. A date may be written as people write it (2026年3月18日, 18 March 2026, 2026/3/18), but 3/4/2026 has two readings unless the language leaves no doubt (en-GB: the day first, en-US: the month first).',
      zh: '此键名后面的内容不合要求：该写数字处写了文字，日期不在日历上，或该写列表处只写了一段文字。日期可照习惯写（2026年3月18日、2026/3/18、18 March 2026），但 3/4/2026 有两种读法，除非 language 写明了地区（en-GB 先日后月，en-US 先月后日），否则不能用。'
    },
    example: { in: 'issue.yaml', wrong: 'date: 2026-02-30', right: 'date: 2026年2月28日' }
  },
  'yaml/too-large': {
    means: {
      en: 'Facts about an issue or a story take a few lines. More than 256 KB of them is copy in the wrong place.',
      zh: '一期或一篇的信息只有几行；超过 256 KB，多半是把正文写进了稿件信息。'
    }
  },
  'yaml/text-too-long': {
    means: {
      en: 'A headline, a byline or another text of a few lines is longer than any page could print at its head.',
      zh: '标题、署名等只有几行的文字写得太长，版面上放不下。'
    },
    example: {
      in: 'front',
      wrong: `headline: ${'渠水到村'.repeat(1000)}`,
      right: 'headline: 渠水到村'
    }
  },
  'yaml/too-deep': {
    means: {
      en: 'More than twenty brackets or hyphens stand one in another; nothing that a paper needs is nested so deep.',
      zh: '括号或“- ”一层套一层，超过二十层；办报用不到这么深的嵌套。'
    },
    example: {
      in: 'issue.yaml',
      wrong: `phrases: ${'['.repeat(30)}通水${']'.repeat(30)}`,
      right: 'phrases: [通水]'
    }
  },
  'yaml/directive': {
    means: {
      en: 'A line that begins with % gives orders to a YAML reader; none are taken here.',
      zh: '以 % 开头的行是给 YAML 读取程序的指令，这里不用。'
    },
    example: { in: 'issue.yaml', wrong: '%YAML 1.2', right: '' }
  },
  'yaml/alias': {
    means: {
      en: 'An asterisk where a list or group should stand means “the same as above” to YAML; that is not used here.',
      zh: '该写列表的地方以 * 开头，在 YAML 里是“同上”的意思，这里不用。'
    },
    example: { in: 'issue.yaml', wrong: 'phrases: *通水', right: 'phrases: ["*通水"]' }
  },
  'yaml/anchor': {
    means: {
      en: 'An ampersand where a list or group should stand gives it a name in YAML; that is not used here.',
      zh: '该写列表的地方以 & 开头，在 YAML 里是取名的意思，这里不用。'
    },
    example: { in: 'issue.yaml', wrong: 'phrases: &a [通水]', right: 'phrases: ["&a", 通水]' }
  },
  'yaml/tag': {
    means: {
      en: 'An exclamation mark where a list or group should stand names a type in YAML; that is not used here.',
      zh: '该写列表的地方以 ! 开头，在 YAML 里是指定类型的意思，这里不用。'
    },
    example: { in: 'issue.yaml', wrong: 'phrases: !a [通水]', right: 'phrases: ["!a", 通水]' }
  },
  'yaml/key': {
    means: {
      en: 'What stands before the colon is a list or a group and not a word.',
      zh: '冒号前面是列表或一组内容，不是一个词。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 通水\n[甲, 乙]: 丙',
      right: 'headline: 通水\nbyline: 丙'
    }
  },
  'yaml/merge': {
    means: {
      en: '“<<” takes over the keys of another group in YAML; that is not used here.',
      zh: '“<<”在 YAML 里表示并入另一组内容，这里不用。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 通水\n<<: {byline: 张三}',
      right: 'headline: 通水\nbyline: 张三'
    }
  },
  'yaml/forbidden-key': {
    means: {
      en: 'This word has a meaning of its own for the program and is no key.',
      zh: '这个词在程序里另有用途，不能作键名。'
    },
    example: { in: 'front', wrong: 'headline: 通水\nconstructor: 张三', right: 'headline: 通水' }
  },
  'yaml/duplicate-key': {
    means: {
      en: 'The same key stands twice in one group; only one of the two could be printed.',
      zh: '同一键名写了两次，只能印出其中一个。'
    },
    example: {
      in: 'front',
      wrong: 'headline: 通水\nheadline: 渠水到村',
      right: 'headline: 渠水到村'
    }
  }
}
