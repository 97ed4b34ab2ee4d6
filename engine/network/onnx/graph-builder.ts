/** Collects the nodes and constants of an ONNX graph; each method adds one node and returns its output's name. */

import {
  FLOAT,
  INT32,
  INT64,
  INT8,
  UINT8,
  intAttribute,
  intsAttribute,
  type AttributeProto,
  type NodeProto,
  type TensorProto,
} from './onnx-schema.ts';

export class GraphBuilder {
  readonly nodes: NodeProto[] = [];
  readonly constants: TensorProto[] = [];

  /** A float constant. `data` is in the layout that the node wants. */
  constant(name: string, dims: readonly number[], data: Float32Array): string {
    const rawData = new Uint8Array(4 * data.length);
    const view = new DataView(rawData.buffer);
    data.forEach((value, i) => {
      view.setFloat32(4 * i, value, true);
    });
    this.constants.push({ name, dims, dataType: FLOAT, rawData });
    return name;
  }

  integers(name: string, values: readonly number[]): string {
    const rawData = new Uint8Array(8 * values.length);
    const view = new DataView(rawData.buffer);
    values.forEach((value, i) => {
      view.setBigInt64(8 * i, BigInt(value), true);
    });
    this.constants.push({ name, dims: [values.length], dataType: INT64, rawData });
    return name;
  }

  /** 8-bit weights. */
  bytes(name: string, dims: readonly number[], data: Int8Array): string {
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.length);
    this.constants.push({ name, dims, dataType: INT8, rawData });
    return name;
  }

  /** A zero point of 8-bit activations. */
  unsignedByte(name: string, value: number): string {
    this.constants.push({ name, dims: [], dataType: UINT8, rawData: Uint8Array.of(value) });
    return name;
  }

  /** Biases of 8-bit layers. */
  wholeNumbers(name: string, data: Int32Array): string {
    const rawData = new Uint8Array(4 * data.length);
    const view = new DataView(rawData.buffer);
    data.forEach((value, i) => {
      view.setInt32(4 * i, value, true);
    });
    this.constants.push({ name, dims: [data.length], dataType: INT32, rawData });
    return name;
  }

  /** Any node with one output, called `output`. */
  node(
    opType: string,
    output: string,
    input: readonly string[],
    attribute: readonly AttributeProto[] = [],
  ): string {
    this.nodes.push({ opType, name: output, input, output: [output], attribute });
    return output;
  }

  /** A convolution of `[n, in, H, W]` with `width` × `width` kernels that keeps H and W. */
  convolve(
    output: string,
    input: string,
    kernel: string,
    bias: string | undefined,
    width: number,
  ): string {
    const pad = (width - 1) / 2;
    return this.node('Conv', output, bias === undefined ? [input, kernel] : [input, kernel, bias], [
      intsAttribute('kernel_shape', [width, width]),
      intsAttribute('pads', [pad, pad, pad, pad]),
    ]);
  }

  concat(output: string, inputs: readonly string[]): string {
    return this.node('Concat', output, inputs, [intAttribute('axis', 1)]);
  }

  flatten(output: string, input: string): string {
    return this.node('Flatten', output, [input], [intAttribute('axis', 1)]);
  }
}
