/** Saves weights as a network that players can load: manifest, weights and ONNX graph in one folder. */

import type { NetworkManifest } from '../manifest.ts';
import { writeNetworkFolder, type NetworkDescription } from '../network-folder.ts';
import type { Weights } from '../weights.ts';
import type { ByteForm } from './byte-form.ts';
import { exportOnnx } from './export-onnx.ts';

/** Replaces a network that is in `folder`; a kill leaves the old one, the new one or none. */
export function saveNetwork(
  folder: string,
  description: NetworkDescription,
  weights: Weights,
  int8?: ByteForm,
): NetworkManifest {
  return writeNetworkFolder(folder, description, weights, {
    onnx: exportOnnx(description.shape, weights),
    int8,
  });
}
