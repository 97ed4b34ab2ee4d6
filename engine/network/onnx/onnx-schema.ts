/** The part of the ONNX file format (onnx.proto3, IR version 8) that the export writes. */

import protobuf from 'protobufjs/light.js';

/** ONNX's numbers for element types. */
export const FLOAT = 1;
export const INT64 = 7;

/** ONNX's numbers for kinds of attributes. */
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_INTS = 7;

export interface TensorProto {
  readonly name: string;
  readonly dims: readonly number[];
  readonly dataType: number;
  readonly rawData: Uint8Array;
}

export interface AttributeProto {
  readonly name: string;
  readonly type: number;
  readonly i?: number;
  readonly ints?: readonly number[];
}

export interface NodeProto {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly name: string;
  readonly opType: string;
  readonly attribute: readonly AttributeProto[];
}

type Dimension = { readonly dimValue: number } | { readonly dimParam: string };

export interface ValueInfoProto {
  readonly name: string;
  readonly type: {
    readonly tensorType: {
      readonly elemType: number;
      readonly shape: { readonly dim: readonly Dimension[] };
    };
  };
}

export interface ModelProto {
  readonly irVersion: number;
  readonly producerName: string;
  readonly opsetImport: readonly { readonly domain: string; readonly version: number }[];
  readonly graph: {
    readonly name: string;
    readonly node: readonly NodeProto[];
    readonly initializer: readonly TensorProto[];
    readonly input: readonly ValueInfoProto[];
    readonly output: readonly ValueInfoProto[];
  };
}

type Field = readonly [name: string, id: number, type: string, repeated?: 'repeated'];

function message(name: string, fields: readonly Field[]): protobuf.Type {
  const type = new protobuf.Type(name);
  for (const [field, id, fieldType, rule] of fields)
    type.add(new protobuf.Field(field, id, fieldType, rule));
  return type;
}

const root = new protobuf.Root();
const onnx = root.define('onnx');
const model = message('ModelProto', [
  ['irVersion', 1, 'int64'],
  ['producerName', 2, 'string'],
  ['graph', 7, 'GraphProto'],
  ['opsetImport', 8, 'OperatorSetIdProto', 'repeated'],
]);
onnx.add(model);
onnx.add(
  message('OperatorSetIdProto', [
    ['domain', 1, 'string'],
    ['version', 2, 'int64'],
  ]),
);
onnx.add(
  message('GraphProto', [
    ['node', 1, 'NodeProto', 'repeated'],
    ['name', 2, 'string'],
    ['initializer', 5, 'TensorProto', 'repeated'],
    ['input', 11, 'ValueInfoProto', 'repeated'],
    ['output', 12, 'ValueInfoProto', 'repeated'],
  ]),
);
onnx.add(
  message('NodeProto', [
    ['input', 1, 'string', 'repeated'],
    ['output', 2, 'string', 'repeated'],
    ['name', 3, 'string'],
    ['opType', 4, 'string'],
    ['attribute', 5, 'AttributeProto', 'repeated'],
  ]),
);
onnx.add(
  message('AttributeProto', [
    ['name', 1, 'string'],
    ['i', 3, 'int64'],
    ['ints', 8, 'int64', 'repeated'],
    ['type', 20, 'int32'],
  ]),
);
onnx.add(
  message('TensorProto', [
    ['dims', 1, 'int64', 'repeated'],
    ['dataType', 2, 'int32'],
    ['name', 8, 'string'],
    ['rawData', 9, 'bytes'],
  ]),
);
onnx.add(
  message('ValueInfoProto', [
    ['name', 1, 'string'],
    ['type', 2, 'TypeProto'],
  ]),
);
onnx.add(message('TypeProto', [['tensorType', 1, 'TensorTypeProto']]));
onnx.add(
  message('TensorTypeProto', [
    ['elemType', 1, 'int32'],
    ['shape', 2, 'TensorShapeProto'],
  ]),
);
onnx.add(message('TensorShapeProto', [['dim', 1, 'DimensionProto', 'repeated']]));
onnx.add(
  message('DimensionProto', [
    ['dimValue', 1, 'int64'],
    ['dimParam', 2, 'string'],
  ]),
);

export function encodeModel(proto: ModelProto): Uint8Array {
  return model.encode(proto).finish();
}

export function intAttribute(name: string, value: number): AttributeProto {
  return { name, type: ATTRIBUTE_INT, i: value };
}

export function intsAttribute(name: string, values: readonly number[]): AttributeProto {
  return { name, type: ATTRIBUTE_INTS, ints: values };
}
