/**
 * The 3×3 convolution of the model, with gradients on every backend. The WebAssembly backend has no kernel for
 * the gradient of the filter, so both gradients are written there as convolutions of what it has.
 */

import * as tf from '@tensorflow/tfjs-core';

/** `input` `[n, H, W, in]`, `kernel` `[kh, kw, in, out]`; returns `[n, H, W, out]`. */
export function convolve(input: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
  if (tf.getBackend() !== 'wasm') return tf.conv2d(input, kernel, 1, 'same');
  return convolveWithGradient(input, kernel);
}

const convolveWithGradient = tf.customGrad((...args) => {
  const [input, kernel, save] = args as unknown as [tf.Tensor4D, tf.Tensor4D, tf.GradSaveFunc];
  save([input, kernel]);
  return {
    value: tf.conv2d(input, kernel, 1, 'same'),
    gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
      const [x, w] = saved as [tf.Tensor4D, tf.Tensor4D];
      return [inputGradient(dy as tf.Tensor4D, w), kernelGradient(x, dy as tf.Tensor4D, w.shape)];
    },
  };
}) as unknown as (input: tf.Tensor4D, kernel: tf.Tensor4D) => tf.Tensor4D;

/** dx: dy convolved with the kernel turned by 180° and its inputs and outputs swapped. */
function inputGradient(dy: tf.Tensor4D, kernel: tf.Tensor4D): tf.Tensor4D {
  const turned = tf.transpose(tf.reverse(kernel, [0, 1]), [0, 1, 3, 2]);
  return tf.conv2d(dy, turned, 1, 'same');
}

/** dW: the padded input convolved with dy, the channels taking the place of the batch and the batch theirs. */
function kernelGradient(
  input: tf.Tensor4D,
  dy: tf.Tensor4D,
  kernelShape: readonly number[],
): tf.Tensor4D {
  const [height = 1, width = 1] = kernelShape;
  const top = (height - 1) / 2;
  const left = (width - 1) / 2;
  const padded = tf.pad(input, [
    [0, 0],
    [top, top],
    [left, left],
    [0, 0],
  ]);
  const images = tf.transpose<tf.Tensor4D>(padded, [3, 1, 2, 0]);
  const filters = tf.transpose<tf.Tensor4D>(dy, [1, 2, 0, 3]);
  return tf.transpose(tf.conv2d(images, filters, 1, 'valid'), [1, 2, 0, 3]);
}
