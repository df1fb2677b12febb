/** Pages that earlier builds set, each under a key that names all that it depends on. */
export interface KeptPages {
  /** What was put for a page under this very key. */
  readonly find: (page: number, key: string) => object | undefined
  readonly put: (page: number, key: string, made: object) => void
  /** Another word where a text would be measured or drawn otherwise: by other faces, or by other ones of them. */
  readonly facesFor: (text: string) => string
}
