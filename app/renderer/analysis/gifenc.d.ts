/** The part of gifenc that is used here; the package brings no types of its own. */

declare module 'gifenc' {
  /** Red, green and blue, 0..255. */
  export type Palette = readonly (readonly [number, number, number])[];
  interface Encoder {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: Palette; readonly delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }
  export function GIFEncoder(): Encoder;
  /** `rgba` is `[pixels * 4]`. */
  export function quantize(rgba: Uint8ClampedArray, colors: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
}
