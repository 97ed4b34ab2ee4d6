/**
 * Gradients of the operations that the model and its losses use. The core of TensorFlow.js comes without any;
 * tfjs-node brings its own, the WebAssembly backend does not. Registered where there is none or ours is faster.
 */

import * as tf from '@tensorflow/tfjs-core';

/** From dy, the saved tensors and the attributes to one gradient an input. */
type Backward = (
  dy: tf.Tensor,
  saved: tf.Tensor[],
  attributes: Attributes,
) => Record<string, () => tf.Tensor>;
interface Attributes {
  readonly [name: string]: unknown;
}

interface GradientOf {
  readonly kernelName: string;
  readonly inputsToSave?: string[];
  readonly outputsToSave?: boolean[];
  readonly saveAllInputs?: boolean;
  readonly backward: Backward;
}

/** dy summed over the axes along which an input of shape `shape` was repeated. */
function summedTo(dy: tf.Tensor, shape: number[]): tf.Tensor {
  const added = dy.rank - shape.length;
  const axes = dy.shape.flatMap((_, axis) =>
    axis < added || (shape[axis - added] === 1 && dy.shape[axis] !== 1) ? [axis] : [],
  );
  return tf.reshape(axes.length > 0 ? tf.sum(dy, axes) : dy, shape);
}

/** dy of a reduction, with the axes that it removed put back as 1. */
function withAxes(dy: tf.Tensor, shape: number[], axes: readonly number[]): tf.Tensor {
  return tf.reshape(
    dy,
    shape.map((length, axis) => (axes.includes(axis) ? 1 : length)),
  );
}

function axesOf(attributes: Attributes, rank: number): number[] {
  const axis = (attributes['axis'] ?? attributes['reductionIndices']) as
    number | number[] | null | undefined;
  if (axis === null || axis === undefined) return Array.from({ length: rank }, (_, i) => i);
  return [axis].flat().map((a) => (a < 0 ? a + rank : a));
}

const two = (saved: tf.Tensor[]): [tf.Tensor, tf.Tensor] => saved as [tf.Tensor, tf.Tensor];
const one = (saved: tf.Tensor[]): tf.Tensor => saved[0] as tf.Tensor;

/** tfjs-node's own goes through tf.step, which it composes of many operations: a tenth of a training step. */
const RELU: GradientOf = {
  kernelName: 'Relu',
  inputsToSave: ['x'],
  backward: (dy, saved) => ({
    x: () => tf.mul(dy, tf.cast(tf.greater(one(saved), 0), 'float32')),
  }),
};

const GRADIENTS: readonly GradientOf[] = [
  {
    kernelName: 'Add',
    inputsToSave: ['a', 'b'],
    backward: (dy, saved) => {
      const [a, b] = two(saved);
      return { a: () => summedTo(dy, a.shape), b: () => summedTo(dy, b.shape) };
    },
  },
  {
    kernelName: 'Sub',
    inputsToSave: ['a', 'b'],
    backward: (dy, saved) => {
      const [a, b] = two(saved);
      return { a: () => summedTo(dy, a.shape), b: () => summedTo(tf.neg(dy), b.shape) };
    },
  },
  {
    kernelName: 'Multiply',
    inputsToSave: ['a', 'b'],
    backward: (dy, saved) => {
      const [a, b] = two(saved);
      return {
        a: () => summedTo(tf.mul(dy, b), a.shape),
        b: () => summedTo(tf.mul(dy, a), b.shape),
      };
    },
  },
  {
    kernelName: 'Minimum',
    inputsToSave: ['a', 'b'],
    backward: (dy, saved) => {
      const [a, b] = two(saved);
      return {
        a: () => summedTo(tf.mul(dy, tf.cast(tf.lessEqual(a, b), 'float32')), a.shape),
        b: () => summedTo(tf.mul(dy, tf.cast(tf.greater(a, b), 'float32')), b.shape),
      };
    },
  },
  { kernelName: 'Neg', backward: (dy) => ({ x: () => tf.neg(dy) }) },
  {
    kernelName: 'Abs',
    inputsToSave: ['x'],
    backward: (dy, saved) => ({ x: () => tf.mul(dy, tf.sign(one(saved))) }),
  },
  {
    kernelName: 'Square',
    inputsToSave: ['x'],
    backward: (dy, saved) => ({ x: () => tf.mul(dy, tf.mul(one(saved), 2)) }),
  },
  RELU,
  {
    kernelName: 'Softplus',
    inputsToSave: ['x'],
    backward: (dy, saved) => ({ x: () => tf.mul(dy, tf.sigmoid(one(saved))) }),
  },
  {
    kernelName: 'Sum',
    inputsToSave: ['x'],
    backward: (dy, saved, attributes) => {
      const { shape, rank } = one(saved);
      const axes = axesOf(attributes, rank);
      return { x: () => tf.mul(withAxes(dy, shape, axes), tf.ones(shape)) };
    },
  },
  {
    kernelName: 'Mean',
    inputsToSave: ['x'],
    backward: (dy, saved, attributes) => {
      const { shape, rank } = one(saved);
      const axes = axesOf(attributes, rank);
      const share = 1 / axes.reduce((product, axis) => product * (shape[axis] ?? 1), 1);
      return { x: () => tf.mul(withAxes(dy, shape, axes), tf.fill(shape, share)) };
    },
  },
  {
    kernelName: 'Max',
    inputsToSave: ['x'],
    outputsToSave: [true],
    backward: (dy, saved, attributes) => {
      const [x, y] = two(saved);
      const axes = axesOf(attributes, x.rank);
      const highest = tf.cast(tf.equal(x, withAxes(y, x.shape, axes)), 'float32');
      return { x: () => tf.mul(withAxes(dy, x.shape, axes), highest) };
    },
  },
  {
    kernelName: 'BatchMatMul',
    inputsToSave: ['a', 'b'],
    backward: (dy, saved) => {
      const [a, b] = two(saved);
      return { a: () => tf.matMul(dy, b, false, true), b: () => tf.matMul(a, dy, true, false) };
    },
  },
  {
    kernelName: 'Reshape',
    inputsToSave: ['x'],
    backward: (dy, saved) => ({ x: () => tf.reshape(dy, one(saved).shape) }),
  },
  {
    kernelName: 'Slice',
    inputsToSave: ['x'],
    backward: (dy, saved, attributes) => {
      const { shape } = one(saved);
      const begin = attributes['begin'] as number[];
      const around = shape.map((length, axis): [number, number] => {
        const start = begin[axis] ?? 0;
        return [start, length - start - (dy.shape[axis] ?? 0)];
      });
      return { x: () => tf.pad(dy, around) };
    },
  },
  {
    kernelName: 'Concat',
    saveAllInputs: true,
    backward: (dy, saved, attributes) => {
      const axis = axesOf(attributes, dy.rank)[0] ?? 0;
      const lengths = saved.map(({ shape }) => shape[axis] ?? 0);
      const pieces = tf.split(dy, lengths, axis);
      return Object.fromEntries(pieces.map((piece, i) => [i, () => piece]));
    },
  },
  {
    kernelName: 'Pack',
    saveAllInputs: true,
    backward: (dy, _saved, attributes) => {
      const pieces = tf.unstack(dy, axesOf(attributes, dy.rank)[0] ?? 0);
      return Object.fromEntries(pieces.map((piece, i) => [i, () => piece]));
    },
  },
];

export function registerGradients(): void {
  for (const { backward, ...names } of GRADIENTS) {
    const known = tf.getGradient(names.kernelName) as tf.GradConfig | undefined;
    if (known && names.kernelName !== RELU.kernelName) continue;
    tf.registerGradient({
      ...names,
      gradFunc: (dy, saved, attributes) => backward(dy as tf.Tensor, saved, attributes),
    });
  }
}
