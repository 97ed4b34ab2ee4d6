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
      // Year rings, cut lengthwise: broad bands that waver along the board.
      const waver = 0.06 * smooth(u * 1.6, v * 2.2, SEED) + 0.015 * smooth(u * 5, v * 9, SEED + 1);
      const rings = Math.sin((v + waver) * 2 * Math.PI * 15);
      const fine = Math.sin((v + waver * 0.9) * 2 * Math.PI * 61 + 4 * smooth(u * 1.2, v * 7, SEED + 2));
      // Fibres: noise stretched along the grain.
      const fibre = smooth(u * 9, v * 230, SEED + 3) - 0.5;
      const pores = Math.max(0, smooth(u * 26, v * 330, SEED + 4) - 0.78);
      const light = 0.02 * rings + 0.014 * fine + 0.055 * fibre - 0.28 * pores;
      const at = 4 * (y * edge + x);
      const tone = light > 0 ? 255 : 0;
      pixels[at] = tone === 0 ? 70 : 255;
      pixels[at + 1] = tone === 0 ? 42 : 246;
      pixels[at + 2] = tone === 0 ? 8 : 222;
      pixels[at + 3] = Math.min(255, Math.abs(light) * (light > 0 ? 3.2 : 2.6) * 255);
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
