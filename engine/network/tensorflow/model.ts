/**
 * The network in TensorFlow.js: the one definition that training differentiates and that the ONNX export is
 * held to. Images are NHWC. Shapes and names of the weights: `parameters.ts`.
 */

import * as tf from '@tensorflow/tfjs-core';
import { GLOBAL } from '../../features/layout.ts';
import { POLICY_CHANNELS, SCORE_UNIT, biasOf, blockNames, kernelOf } from '../parameters.ts';
import { isPoolingBlock, type NetworkShape } from '../shape.ts';
import { convolve } from './convolve.ts';

export type TensorWeights = Readonly<Record<string, tf.Tensor>>;

/** For the side to play; n positions of H × W points. */
export interface ModelOutputs {
  /** `[n, H*W + 1, 3]` logits of the move, of the opponent's reply and of the soft policy; pass last. */
  readonly policyLogits: tf.Tensor3D;
  /** `[n]` its sigmoid is the chance to win, a draw counting half. */
  readonly valueLogit: tf.Tensor1D;
  /** `[n]` points. */
  readonly scoreMean: tf.Tensor1D;
  /** `[n]` points, one standard deviation. */
  readonly scoreSpread: tf.Tensor1D;
  /** `[n, H*W]` before tanh. */
  readonly ownershipLogits: tf.Tensor2D;
  /** `[n, H*W]` -1..1. */
  readonly ownership: tf.Tensor2D;
}

/** `planes` `[n, H, W, shape.planes]`, `globals` `[n, shape.globals]`. Call it inside `tf.tidy`. */
export function forward(
  shape: NetworkShape,
  weights: TensorWeights,
  planes: tf.Tensor4D,
  globals: tf.Tensor2D,
): ModelOutputs {
  const net: Net = { weights, size: tf.slice(globals, [0, GLOBAL.size], [-1, 1]) };
  const trunk = runTrunk(shape, net, planes, globals);
  return { policyLogits: policyHead(net, trunk), ...valueHead(net, trunk) };
}

interface Net {
  readonly weights: TensorWeights;
  /** `[n, 1]` the global input that tells the board's size. */
  readonly size: tf.Tensor2D;
}

/** The residual trunk after its last ReLU, `[n, H, W, channels]`. */
function runTrunk(
  shape: NetworkShape,
  net: Net,
  planes: tf.Tensor4D,
  globals: tf.Tensor2D,
): tf.Tensor4D {
  let trunk = addToImage(convolution(net, planes, 'input'), dense(net, globals, 'globals'));
  for (let block = 0; block < shape.blocks; block++) {
    const names = blockNames(block);
    const active = tf.relu(trunk);
    let inner = convolution(net, active, names.first);
    if (isPoolingBlock(shape, block)) {
      const pooled = pool(net, tf.relu(convolution(net, active, names.pool)));
      inner = addToImage(inner, dense(net, pooled, names.poolDense));
    }
    trunk = tf.add(trunk, convolution(net, tf.relu(inner), names.second));
  }
  return tf.relu(trunk);
}

function policyHead(net: Net, trunk: tf.Tensor4D): tf.Tensor3D {
  const [n, height, width] = trunk.shape;
  const pooled = pool(net, tf.relu(pointwise(net, trunk, 'policyPool')));
  const points = addToImage(pointwise(net, trunk, 'policy'), dense(net, pooled, 'policyPoolDense'));
  const logits = matMulPoints(tf.relu(points), net.weights[kernelOf('policyOut')] as tf.Tensor2D);
  const pass = tf.add(dense(net, pooled, 'policyPass'), bias(net, 'policyPass'));
  return tf.concat(
    [
      tf.reshape<tf.Rank.R3>(logits, [n, height * width, POLICY_CHANNELS]),
      tf.reshape<tf.Rank.R3>(pass, [n, 1, POLICY_CHANNELS]),
    ],
    1,
  );
}

function valueHead(net: Net, trunk: tf.Tensor4D): Omit<ModelOutputs, 'policyLogits'> {
  const [n, height, width] = trunk.shape;
  const points = tf.relu(pointwise(net, trunk, 'value'));
  const hidden = tf.relu(
    tf.add<tf.Tensor2D>(dense(net, pool(net, points), 'valueHidden'), bias(net, 'valueHidden')),
  );
  const outputs = tf.add(dense(net, hidden, 'valueOut'), bias(net, 'valueOut'));
  const column = (index: number): tf.Tensor1D =>
    tf.reshape(tf.slice(outputs, [0, index], [n, 1]), [n]);
  const ownershipLogits = tf.reshape<tf.Rank.R2>(pointwise(net, points, 'ownership'), [
    n,
    height * width,
  ]);
  return {
    valueLogit: column(0),
    scoreMean: tf.mul(column(1), SCORE_UNIT),
    scoreSpread: tf.mul(tf.softplus(column(2)), SCORE_UNIT),
    ownershipLogits,
    ownership: tf.tanh(ownershipLogits),
  };
}

/** A 3×3 convolution with its bias. */
function convolution(net: Net, input: tf.Tensor4D, layer: string): tf.Tensor4D {
  return tf.add(convolve(input, net.weights[kernelOf(layer)] as tf.Tensor4D), bias(net, layer));
}

/** A 1×1 convolution with its bias. */
function pointwise(net: Net, input: tf.Tensor4D, layer: string): tf.Tensor4D {
  return tf.add(matMulPoints(input, net.weights[kernelOf(layer)] as tf.Tensor2D), bias(net, layer));
}

/** A 1×1 convolution as what it is: each point's channels times a matrix `[in, out]`. */
function matMulPoints(input: tf.Tensor4D, kernel: tf.Tensor2D): tf.Tensor4D {
  const [n, height, width, channels] = input.shape;
  const rows = tf.reshape<tf.Rank.R2>(input, [n * height * width, channels]);
  return tf.reshape(tf.matMul(rows, kernel), [n, height, width, kernel.shape[1]]);
}

/** `[n, in]` times the layer's kernel, without a bias. */
function dense(net: Net, input: tf.Tensor2D, layer: string): tf.Tensor2D {
  return tf.matMul(input, net.weights[kernelOf(layer)] as tf.Tensor2D);
}

/** Mean, mean times size, maximum over the board: `[n, 3 * channels]`. */
function pool(net: Net, image: tf.Tensor4D): tf.Tensor2D {
  const mean: tf.Tensor2D = tf.mean(image, [1, 2]);
  const max: tf.Tensor2D = tf.max(image, [1, 2]);
  return tf.concat([mean, tf.mul<tf.Tensor2D>(mean, net.size), max], 1);
}

/** Adds `[n, channels]` to every point of `[n, H, W, channels]`. */
function addToImage(image: tf.Tensor4D, perImage: tf.Tensor2D): tf.Tensor4D {
  const [n, channels] = perImage.shape;
  return tf.add(image, tf.reshape(perImage, [n, 1, 1, channels]));
}

function bias(net: Net, layer: string): tf.Tensor {
  const found = net.weights[biasOf(layer)];
  if (!found) throw new RangeError(`There are no weights ${biasOf(layer)}.`);
  return found;
}
