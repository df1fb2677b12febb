/**
 * HTML or XML that a serialiser of ours has written: the only markup that templates take. An object, so that a string
 * of a manuscript cannot stand for it.
 */
export class OwnMarkup {
  readonly #written: string

  constructor(written: string) {
    this.#written = written
  }

  static read(markup: OwnMarkup): string {
    return markup.#written
  }
}

/** Rules of the house's own style sheets: the only ones that templates take. */
export class OwnSheet {
  readonly #written: string

  constructor(written: string) {
    this.#written = written
  }

  static read(sheet: OwnSheet): string {
    return sheet.#written
  }
}
