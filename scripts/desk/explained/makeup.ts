import type { Explanations } from './explanation.ts'

/** How stories fill their pages. */
export const makeupExplanations: Explanations = {
  'makeup/too-much-copy': {
    means: {
      en: 'The stories of a page are longer than the page, even with the smallest headlines. The message says by how many lines.',
      zh: '本版稿件即使用最小的标题也排不下。提示里说明多出几行。'
    }
  },
  'makeup/too-little-copy': {
    means: {
      en: 'The stories of a page do not fill it, even with the largest headlines. A page is never printed with a hole.',
      zh: '本版稿件即使用最大的标题也排不满。报纸不留空白。'
    }
  },
  'makeup/no-dummy': {
    means: {
      en: 'The amount of copy is right, but no arrangement of the stories in rectangles fills the page.',
      zh: '稿件总量合适，但怎样安排都不能严丝合缝。'
    }
  },
  'makeup/held-choice': {
    means: {
      en: 'Format, number of pages and body size were chosen with the copy as it was; the accepted layout holds them, so that a correction never changes them, and by now the copy no longer fills those pages.',
      zh: '版式规格、版数和字号是照当时的稿件选定的，已定的版样把它们保留下来，改稿不会改变它们；而现在的稿件已排不满或排不下。'
    }
  },
  'makeup/other-pages': {
    means: {
      en: 'Format, pages and body size are given in issue.yaml, and the copy does not fill them. The nearest that it would fill are named; duikai fit lists all.',
      zh: 'issue.yaml 指定了规格、版数和字号，稿件却排不满。提示里列出最相近的能排满的选择；用 duikai fit 可列出全部。'
    }
  },
  'makeup/not-placed': {
    means: {
      en: 'A story stands on no page. The build stops, because a story that is only in the e-book is missing from the paper.',
      zh: '有一篇稿件哪一版都没排上。程序停下，因为只进电子书而不上报纸等于漏稿。'
    }
  },
  'makeup/story-unfit': {
    means: {
      en: 'One story fits no frame of its page: its pin leaves no way to end its columns level, or a part of it is higher than a column.',
      zh: '有一篇稿件在本版排不进任何版位：对它的要求使各栏排不齐，或其中有一块比一栏还高。'
    }
  },
  'makeup/advert-too-large': {
    means: {
      en: 'The size that an advert or a notice asks for is wider or higher than the page.',
      zh: '广告或启事要求的尺寸比版面还宽或还高。'
    }
  },
  'makeup/pins-contradict': {
    means: {
      en: 'Two wishes in issue.yaml exclude each other, such as one corner for two stories.',
      zh: 'issue.yaml 里有两项要求互相矛盾，例如两篇稿件要同一个角。'
    },
    example: {
      in: 'pins',
      wrong:
        '  - number: 1\n    stories:\n      - {story: a, corner: top-left}\n      - {story: b, corner: top-left}',
      right: '  - number: 1\n    stories:\n      - {story: a, corner: top-left}\n      - b'
    }
  },
  'makeup/off-page': {
    means: {
      en: 'A frame that is pinned in issue.yaml reaches beyond the columns or rows of the page.',
      zh: 'issue.yaml 里指定的版位超出了版面的栏数或行数。'
    }
  },
  'makeup/overlap': {
    means: {
      en: 'Two frames that are pinned in issue.yaml lie over one another.',
      zh: 'issue.yaml 里指定的两个版位重叠。'
    }
  },
  'makeup/hole': {
    means: {
      en: 'The frames that are pinned leave a part of the page empty.',
      zh: '指定的各个版位没有占满整版，留有空白。'
    }
  },
  'makeup/overset': {
    means: {
      en: 'A story is too long for the frame that is pinned for it.',
      zh: '稿件比为它指定的版位长。'
    }
  },
  'makeup/underset': {
    means: {
      en: 'A story is too short for the frame that is pinned for it.',
      zh: '稿件比为它指定的版位短。'
    }
  },
  'makeup/filler-used': {
    means: {
      en: 'A filler was put on a page whose copy does not fill it, as “kind: filler” asks.',
      zh: '本版稿件不足，按“kind: filler”用了补白。'
    }
  },
  'makeup/needs-relayout': {
    means: {
      en: 'A change in the copy does not fit into the layout that was accepted; the page must be laid out anew, and that is done only on wish.',
      zh: '改动在已定的版样里放不下，须重新排这一版；未经允许程序不会动版样。'
    }
  },
  'makeup/laid-anew': {
    means: {
      en: 'Articles without an `issue.yaml` were changed so much that the pages of the last build could not keep their frames; they were laid out anew.',
      zh: '没有 issue.yaml 的文章改动较大，上一次的版样放不下，各版重新排过。'
    }
  },
  'makeup/not-upright': {
    means: {
      en: 'A headline was asked to stand upright and cannot, for its length, its Latin words or its frame.',
      zh: '要求竖题，但字数、西文或版位不允许。'
    }
  },
  'makeup/head-tier': {
    means: {
      en: 'The main line of a headline is larger or smaller than the style has it for the lead, the second tier, the third or a brief: too long for every frame that the story fills, or the page can be filled in no other way.',
      zh: '主题的字号不在样式为头条、二级、三级标题或简讯所定的范围内：标题太长，稿件能占的版位都排不下；或非此不能排满本版。'
    }
  },
  'makeup/left-out': {
    means: {
      en: 'A part that its editor marked `optional` is not on paper, because the page is not filled with it. It stands in the e-book.',
      zh: '标了 optional 的部分没有印，因为排上它版面排不满、排不齐；电子书中仍有。'
    }
  },
  'makeup/filler-unused': {
    means: {
      en: 'Stories of the kind `filler` (补白) are printed only where a page needs them; these were not needed.',
      zh: '体裁为 filler（补白）的稿件只在版面需要时才印，这几篇没有用上。'
    }
  },
  'makeup/page-closed': {
    means: {
      en: 'No arrangement of the copy fills the last page; a panel (ruled lines for notes, or the imprint) closes its foot, a quarter of the page at most.',
      zh: '末版稿件怎样安排都排不满，版尾用一个版块（记事线或刊头信息）补满，最多占四分之一版。'
    }
  },
  'makeup/advert-too-full': {
    means: {
      en: 'The words of an advert need more rows than its size gives.',
      zh: '广告文字超出了为它定的尺寸。'
    }
  },
  'makeup/jump-at-fault': {
    means: {
      en: 'A story that runs on to another page does not name the right page where it goes on or began.',
      zh: '转版的稿件没有写对“下转”“上接”的版次。'
    }
  },
  'render/furniture-too-long': {
    means: {
      en: 'A name, a date line or a page name is too long for its place at the head of a page, even in the smallest type.',
      zh: '报名、日期或版名太长，用最小的字在版面上方也排不下。'
    }
  }
}
