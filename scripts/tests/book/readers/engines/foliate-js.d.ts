/** What the tests ask of foliate-js 1.0.1, which brings no types. */
declare module 'foliate-js/view.js' {
  export interface TocItem {
    readonly label: string
    readonly href: string
    readonly subitems?: readonly TocItem[] | null
  }

  export interface FoliateView extends HTMLElement {
    readonly book: {
      readonly dir: string
      readonly sections: readonly { readonly id: string }[]
      readonly toc?: readonly TocItem[]
      readonly pageList?: readonly TocItem[]
    }
    readonly renderer: {
      readonly pages: number
      readonly setStyles: (css: string) => void
      readonly getContents: () => readonly { readonly index: number; readonly doc: Document }[]
      readonly goTo: (target: { index: number; anchor: number }) => Promise<void>
    }
    readonly lastLocation: {
      readonly pageItem?: { readonly label?: string } | null
      readonly tocItem?: { readonly label?: string } | null
    }
    readonly open: (book: File) => Promise<void>
    readonly goTo: (href: string) => Promise<object | undefined>
  }
}
