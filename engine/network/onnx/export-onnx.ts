/**
 * Writes a network as an ONNX graph: the same model as `tensorflow/model.ts`, without the heads that only
 * training uses. Inside, images are NCHW; the inputs are NHWC and transposed once. With ranges of the
 * activations the trunk's convolutions are in 8 bits; sums and heads stay in floats.
 *
 * Inputs: `planes` `[n, H, W, planes]`, `globals` `[n, globals]`. Outputs, for the side to play: `policy`
 * `[n, H*W + 1]` logits, pass last; `value` `[n, 3]`: value logit, score mean and score spread in points;
 * `ownership` `[n, H*W]` in -1..1. n, H and W are free.
 */

import { GLOBAL } from '../../features/layout.ts';
import { SCORE_UNIT, biasOf, blockNames, kernelOf } from '../parameters.ts';
import { isPoolingBlock, shapeName, type NetworkShape } from '../shape.ts';
import { checkWeights, weightOf, type NamedArray, type Weights } from '../weights.ts';
import { GraphBuilder } from './graph-builder.ts';
import {
  FLOAT,
  encodeModel,
  intAttribute,
  intsAttribute,
  type ValueInfoProto,
} from './onnx-schema.ts';
import { activationScale, roundBias, roundKernel, type ActivationRanges } from './quantization.ts';
import { columnOf, scaled, toConvolution, toPointwise } from './layouts.ts';

const OPSET = 17;
const IR_VERSION = 8;

export interface ExportOptions {
  /** Makes the 8-bit form: a range for each name in `quantizedActivations`. */
  readonly ranges?: ActivationRanges;
  /** Activations that become outputs as well, for whoever wants to look inside. */
  readonly observe?: readonly string[];
}

export function exportOnnx(
  shape: NetworkShape,
  weights: Weights,
  { ranges, observe = [] }: ExportOptions = {},
): Uint8Array {
  checkWeights(shape, weights);
  const build = new GraphBuilder();
  const layers = new Layers(build, weights, ranges);
  build.integers('asImage', [0, -1, 1, 1]);
  layers.sizeInput();
  const trunk = layers.trunk(shape);
  layers.policyHead(trunk);
  layers.valueHead(trunk);
  return encodeModel({
    irVersion: IR_VERSION,
    producerName: 'Move 37',
    opsetImport: [{ domain: '', version: OPSET }],
    graph: {
      name: shapeName(shape),
      node: build.nodes,
      initializer: build.constants,
      input: [
        valueInfo('planes', ['n', 'H', 'W', shape.planes]),
        valueInfo('globals', ['n', shape.globals]),
      ],
      output: [
        valueInfo('policy', ['n', 'moves']),
        valueInfo('value', ['n', 3]),
        valueInfo('ownership', ['n', 'points']),
        ...observe.map((name) => valueInfo(name, ['n', 'channels', 'rows', 'columns'])),
      ],
    },
  });
}

function valueInfo(name: string, dimensions: readonly (string | number)[]): ValueInfoProto {
  const dim = dimensions.map((d) => (typeof d === 'number' ? { dimValue: d } : { dimParam: d }));
  return { name, type: { tensorType: { elemType: FLOAT, shape: { dim } } } };
}

const ROUNDED = '.rounded';

function roundedName(activation: string): string {
  return `${activation}${ROUNDED}`;
}

/** The activation that was rounded to this. */
function activationOf(rounded: string): string {
  return rounded.slice(0, -ROUNDED.length);
}

/** The parts of the network, as nodes. */
class Layers {
  private readonly build: GraphBuilder;
  private readonly weights: Weights;
  private readonly ranges: ActivationRanges | undefined;

  constructor(build: GraphBuilder, weights: Weights, ranges: ActivationRanges | undefined) {
    this.build = build;
    this.weights = weights;
    this.ranges = ranges;
  }

  /** `size` `[n, 1]`: the global input that tells the board's size. */
  sizeInput(): void {
    const { build } = this;
    const starts = build.integers('size.starts', [GLOBAL.size]);
    const ends = build.integers('size.ends', [GLOBAL.size + 1]);
    build.node('Slice', 'size', ['globals', starts, ends, build.integers('size.axes', [1])]);
  }

  /** The residual trunk after its last ReLU, `[n, channels, H, W]`. */
  trunk(shape: NetworkShape): string {
    const { build } = this;
    const image = build.node(
      'Transpose',
      'image',
      ['planes'],
      [intsAttribute('perm', [0, 3, 1, 2])],
    );
    const first = this.rounded(this.convolution('input', this.rounded(image)));
    let trunk = build.node('Add', 'trunk0', [
      first,
      this.imageBias('globals.bias', 'globals', 'globals'),
    ]);
    for (let block = 0; block < shape.blocks; block++) {
      const inner = this.insideOfBlock(shape, block, trunk);
      const second = this.rounded(this.convolution(blockNames(block).second, inner));
      trunk = build.node('Add', `trunk${block + 1}`, [second, trunk]);
    }
    return this.relu('trunk', trunk);
  }

  /** What a block's second convolution reads. */
  private insideOfBlock(shape: NetworkShape, block: number, trunk: string): string {
    const { build } = this;
    const names = blockNames(block);
    const active = this.rounded(this.relu(`block${block}.active`, trunk));
    const first = this.convolution(names.first, active);
    if (!isPoolingBlock(shape, block)) return this.rounded(this.relu(`block${block}.inner`, first));
    const seen = this.rounded(
      this.relu(`${names.pool}.relu`, this.convolution(names.pool, active)),
    );
    const pooled = this.pool(names.pool, seen);
    const sum = build.node('Add', `block${block}.pooled`, [
      this.rounded(first),
      this.imageBias(`${names.poolDense}.bias`, pooled, names.poolDense),
    ]);
    return this.rounded(this.relu(`block${block}.inner`, sum));
  }

  policyHead(trunk: string): void {
    const { build, weights } = this;
    const points = this.pointwise('policy', trunk);
    const pooled = this.pool(
      'policyPool',
      this.relu('policyPool.relu', this.pointwise('policyPool', trunk)),
    );
    const biased = build.node('Add', 'policy.biased', [
      points,
      this.imageBias('policyPoolDense.bias', pooled, 'policyPoolDense'),
    ]);
    const kernel = toPointwise(columnOf(weightOf(weights, kernelOf('policyOut')), 0));
    build.constant('policyOut.kernel', kernel.shape, kernel.data);
    const active = this.relu('policy.active', biased);
    const image = build.convolve('policyOut', active, 'policyOut.kernel', undefined, 1);
    const pass = this.denseColumn('policyPass', pooled, 'policyPass', 0, 1);
    build.concat('policy', [build.flatten('policy.points', image), pass]);
  }

  valueHead(trunk: string): void {
    const { build } = this;
    const points = this.relu('value.relu', this.pointwise('value', trunk));
    const pooled = this.pool('value', points);
    const kernel = this.matrix('valueHidden');
    const hidden = build.node('Gemm', 'valueHidden', [pooled, kernel, this.vector('valueHidden')]);
    const active = this.relu('valueHidden.relu', hidden);
    const value = this.denseColumn('value.logit', active, 'valueOut', 0, 1);
    const mean = this.denseColumn('score.mean', active, 'valueOut', 1, SCORE_UNIT);
    const raw = this.denseColumn('score.spreadRaw', active, 'valueOut', 2, 1);
    const unit = build.constant('scoreUnit', [1], new Float32Array([SCORE_UNIT]));
    const spread = build.node('Mul', 'score.spread', [
      build.node('Softplus', 'score.softplus', [raw]),
      unit,
    ]);
    build.concat('value', [value, mean, spread]);
    const owner = build.flatten('ownership.points', this.pointwise('ownership', points));
    build.node('Tanh', 'ownership', [owner]);
  }

  /** The activation rounded to a byte and back, so that the runtime may compute in bytes. */
  private rounded(activation: string): string {
    const range = this.ranges?.get(activation);
    if (!range) {
      if (this.ranges) throw new RangeError(`There is no range of the activation ${activation}.`);
      return activation;
    }
    const { build } = this;
    const { scale, zero } = activationScale(range);
    const constants = [
      build.constant(`${activation}.scale`, [], Float32Array.of(scale)),
      build.unsignedByte(`${activation}.zero`, zero),
    ];
    const byte = build.node('QuantizeLinear', `${activation}.byte`, [activation, ...constants]);
    return build.node('DequantizeLinear', roundedName(activation), [byte, ...constants]);
  }

  /** A 3×3 convolution with its bias. */
  private convolution(layer: string, input: string): string {
    const { build } = this;
    const kernel = toConvolution(weightOf(this.weights, kernelOf(layer)));
    if (this.ranges) return this.byteConvolution(layer, input, kernel);
    build.constant(kernelOf(layer), kernel.shape, kernel.data);
    return build.convolve(`${layer}.out`, input, kernelOf(layer), this.vector(layer), 3);
  }

  private byteConvolution(layer: string, input: string, kernel: NamedArray): string {
    const { build } = this;
    const range = this.ranges?.get(activationOf(input));
    if (!range) throw new RangeError(`${layer} reads ${input}, which is not rounded.`);
    const bytes = roundKernel(kernel);
    const bias = weightOf(this.weights, biasOf(layer)).data;
    const whole = roundBias(bias, activationScale(range).scale, bytes.scales);
    const channels = [bytes.scales.length];
    const dequantized = (name: string, values: string, axis: number, scales: Float32Array) =>
      build.node(
        'DequantizeLinear',
        name,
        [values, build.constant(`${name}.scales`, channels, scales)],
        [intAttribute('axis', axis)],
      );
    const kernelName = kernelOf(layer);
    const biasName = biasOf(layer);
    return build.convolve(
      `${layer}.out`,
      input,
      dequantized(
        kernelName,
        build.bytes(`${kernelName}.bytes`, kernel.shape, bytes.data),
        0,
        bytes.scales,
      ),
      dequantized(biasName, build.wholeNumbers(`${biasName}.whole`, whole.data), 0, whole.scales),
      3,
    );
  }

  /** A 1×1 convolution with its bias. */
  private pointwise(layer: string, input: string): string {
    const kernel = toPointwise(weightOf(this.weights, kernelOf(layer)));
    this.build.constant(kernelOf(layer), kernel.shape, kernel.data);
    return this.build.convolve(`${layer}.out`, input, kernelOf(layer), this.vector(layer), 1);
  }

  /** Mean, mean times size, maximum over the board: `[n, 3 * channels]`. */
  private pool(name: string, image: string): string {
    const { build } = this;
    const mean = build.flatten(
      `${name}.mean`,
      build.node('GlobalAveragePool', `${name}.average`, [image]),
    );
    const sized = build.node('Mul', `${name}.sized`, [mean, 'size']);
    const max = build.flatten(
      `${name}.max`,
      build.node('GlobalMaxPool', `${name}.maximum`, [image]),
    );
    return build.concat(`${name}.pooled`, [mean, sized, max]);
  }

  /** `[n, in]` times a kernel, shaped `[n, out, 1, 1]` to be added to an image. */
  private imageBias(name: string, input: string, layer: string): string {
    const { build } = this;
    const flat = build.node('MatMul', `${name}.flat`, [input, this.matrix(layer)]);
    return build.node('Reshape', `${name}.image`, [flat, 'asImage']);
  }

  /** One output of a dense layer, times `factor`: `[n, 1]`. */
  private denseColumn(
    name: string,
    input: string,
    layer: string,
    column: number,
    factor: number,
  ): string {
    const { build, weights } = this;
    const kernel = scaled(columnOf(weightOf(weights, kernelOf(layer)), column), factor);
    const bias = scaled(columnOf(weightOf(weights, biasOf(layer)), column), factor);
    build.constant(`${name}.kernel`, kernel.shape, kernel.data);
    build.constant(`${name}.bias`, bias.shape, bias.data);
    return build.node('Gemm', name, [input, `${name}.kernel`, `${name}.bias`]);
  }

  private matrix(layer: string): string {
    const { shape, data } = weightOf(this.weights, kernelOf(layer));
    return this.build.constant(kernelOf(layer), shape, data);
  }

  private vector(layer: string): string {
    const { shape, data } = weightOf(this.weights, biasOf(layer));
    return this.build.constant(biasOf(layer), shape, data);
  }

  private relu(name: string, input: string): string {
    return this.build.node('Relu', name, [input]);
  }
}
