/**
 * The wood's grain: long, slightly wavering fibres, computed once and kept as a picture for every board. It is
 * light and shadow only; the colour below it is the theme's.
 */

const EDGE = 696;
const SEED = 37;

/** Draws the grain and offers it to the style sheets as `--grain`. Does nothing where there is no canvas. */
export function prepareGrain(): void {
  const canvas = document.createElement('canvas');
  canvas.width = EDGE;
  canvas.height = EDGE;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(EDGE, EDGE);
  fillGrain(image.data, EDGE);
  context.putImageData(image, 0, 0);
  canvas.toBlob((blob) => {
    if (!blob) return;
    document.documentElement.style.setProperty('--grain', `url("${URL.createObjectURL(blob)}")`);
  });
}

/** Writes `[edge * edge]` RGBA pixels: black or white, with the strength of the grain as alpha. */
export function fillGrain(pixels: Uint8ClampedArray, edge: number): void {
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const v = x / edge;
      const u = y / edge;
      // Year rings, cut lengthwise: bands that waver a little along the board.
      const waver = 0.05 * smooth(u * 1.3, v * 1.7, SEED) + 0.008 * smooth(u * 4, v * 11, SEED + 1);
      const rings = Math.sin((v + waver) * 2 * Math.PI * 13);
      const fine = Math.sin((v + waver) * 2 * Math.PI * 53 + 3 * smooth(u, v * 6, SEED + 2));
      // Fibres: noise drawn out along the grain.
      const fibre = smooth(u * 3.5, v * 260, SEED + 3) - 0.5;
      const hair = smooth(u * 11, v * 348, SEED + 4) - 0.5;
      const light = 0.017 * rings + 0.011 * fine + 0.028 * fibre + 0.022 * hair;
      const at = 4 * (y * edge + x);
      const tone = light > 0 ? 255 : 0;
      pixels[at] = tone === 0 ? 70 : 255;
      pixels[at + 1] = tone === 0 ? 42 : 246;
      pixels[at + 2] = tone === 0 ? 8 : 222;
      pixels[at + 3] = Math.min(255, Math.abs(light) * 3 * 255);
    }
  }
}

/** Value noise, 0..1, without visible cells. */
function smooth(x: number, y: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = ease(x - x0);
  const fy = ease(y - y0);
  const top = mix(noise(x0, y0, seed), noise(x0 + 1, y0, seed), fx);
  const bottom = mix(noise(x0, y0 + 1, seed), noise(x0 + 1, y0 + 1, seed), fx);
  return mix(top, bottom, fy);
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** A fixed, evenly spread number 0..1 for each lattice point. */
function noise(x: number, y: number, seed: number): number {
  let hash = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2147483647);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
