/** From the layouts of the weights (`parameters.ts`) to those that ONNX wants. */

import type { NamedArray } from '../weights.ts';

/** `[kh, kw, in, out]` to `[out, in, kh, kw]`. */
export function toConvolution({ shape, data }: NamedArray): NamedArray {
  const [kh = 1, kw = 1, inputs = 1, outputs = 1] = shape;
  const turned = new Float32Array(data.length);
  let at = 0;
  for (let out = 0; out < outputs; out++) {
    for (let input = 0; input < inputs; input++) {
      for (let tap = 0; tap < kh * kw; tap++)
        turned[at++] = data[(tap * inputs + input) * outputs + out]!;
    }
  }
  return { shape: [outputs, inputs, kh, kw], data: turned };
}

/** `[in, out]` to `[out, in, 1, 1]`. */
export function toPointwise({ shape, data }: NamedArray): NamedArray {
  return toConvolution({ shape: [1, 1, ...shape], data });
}

/** One output of a kernel `[in, out]` or of a bias `[out]`: `[in, 1]` or `[1]`. */
export function columnOf({ shape, data }: NamedArray, column: number): NamedArray {
  const outputs = shape.at(-1) ?? 1;
  const picked = Float32Array.from(
    { length: data.length / outputs },
    (_, i) => data[i * outputs + column]!,
  );
  return { shape: [...shape.slice(0, -1), 1], data: picked };
}

export function scaled({ shape, data }: NamedArray, factor: number): NamedArray {
  return { shape, data: data.map((value) => value * factor) };
}
