import type { Explanations } from '../explanation.ts'

/** What those miss who have a file read out (PDF/UA-1): a warning, but an error in a file that says it has all of it. */
export const accessExplanations: Explanations = {
  'preflight/not-tagged': {
    means: {
      en: 'Nothing says what is a headline, a paragraph, a picture, and in which order they are read. Print is not touched by it.',
      zh: '没有标明标题、段落、图片和阅读顺序；不影响印刷。'
    }
  },
  'preflight/not-marked': {
    means: {
      en: 'There is a structure, but the file does not declare it (MarkInfo).',
      zh: '有结构标签，但文件没有声明（MarkInfo）。'
    }
  },
  'preflight/no-language': {
    means: {
      en: 'A voice needs to know the language before it can read.',
      zh: '朗读之前要知道是哪种语言。'
    }
  },
  'preflight/title-not-shown': {
    means: {
      en: 'The window shows the file’s name, which says less than its title.',
      zh: '窗口显示文件名，不如标题清楚。'
    }
  },
  'preflight/heading-first': {
    means: {
      en: 'Headings begin below the first level, so that the whole has no name in the list of them.',
      zh: '标题不是从一级开始，目录里没有总题。'
    }
  },
  'preflight/heading-skipped': {
    means: {
      en: 'A level of headings is left out; who goes by headings takes something for missing.',
      zh: '标题跳级，按标题浏览的人会以为缺了内容。'
    }
  },
  'preflight/figure-wordless': {
    means: {
      en: 'A picture, also one inside another, has no words that can be read out in its place.',
      zh: '图片（包括套在别的图里的）没有可朗读的替代文字。'
    }
  },
  'preflight/role-unknown': {
    means: {
      en: 'A name for a kind of content that no reader’s program knows, and no table that explains it.',
      zh: '内容类别的名称没有软件认识，也没有对应表。'
    }
  },
  'preflight/note-nameless': {
    means: {
      en: 'A footnote cannot be reached from its mark, for it has no name.',
      zh: '脚注没有标识，注号跳不过去。'
    }
  },
  'preflight/header-unscoped': {
    means: {
      en: 'Who hears a cell cannot be told which head belongs to it.',
      zh: '听到一格时，无法得知它属于哪个表头。'
    }
  },
  'preflight/rows-unequal': {
    means: {
      en: 'Cells are counted off by rows; where one has fewer, all that follow are in the wrong column.',
      zh: '朗读按行数格，某行缺格，后面就全串列了。'
    }
  },
  'preflight/paint-untagged': {
    means: {
      en: 'What is neither copy nor marked as an ornament is read out as noise, or left out though it is copy.',
      zh: '既非正文又未标为装饰的内容，会被当杂音读出，或是正文却被漏掉。'
    }
  },
  'preflight/mark-unheld': {
    means: {
      en: 'Something on the page is marked as copy, but the structure does not lead to it.',
      zh: '版面上标为正文的内容，结构里却找不到它。'
    }
  },
  'preflight/link-wordless': {
    means: {
      en: 'A link is met without a word of where it leads.',
      zh: '碰到链接，却不知道通向哪里。'
    }
  },
  'preflight/link-untagged': {
    means: {
      en: 'A link or a note stands beside the structure and is not met when it is read in order.',
      zh: '链接或批注不在结构里，按顺序读时碰不到。'
    }
  },
  'preflight/tab-order': {
    means: {
      en: 'The tab key goes through links in the order of their places rather than of the text.',
      zh: 'Tab 键按位置而不是按文意跳转链接。'
    }
  }
}
