declare module 'lcms-wasm' {
  /** LittleCMS as it was compiled; pointers and handles are numbers, 0 where it refused. */
  export interface CompiledLcms {
    readonly HEAPU8: Uint8Array
    _malloc(bytes: number): number
    _free(pointer: number): void
    _cmsOpenProfileFromMem(pointer: number, bytes: number): number
    _cmsCloseProfile(profile: number): number
    _cmsCreate_sRGBProfile(): number
    _cmsCreateLab4Profile(whitePoint: number): number
    _cmsGetColorSpace(profile: number): number
    _cmsCreateTransform(
      from: number,
      fromFormat: number,
      to: number,
      toFormat: number,
      intent: number,
      flags: number
    ): number
    _cmsDeleteTransform(transform: number): void
    _cmsDoTransform(transform: number, from: number, to: number, pixels: number): void
  }

  export function instantiate(options?: {
    print?: (text: string) => void
    printErr?: (text: string) => void
  }): Promise<CompiledLcms>
}
