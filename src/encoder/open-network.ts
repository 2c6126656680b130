import type { InferenceSession, Tensor } from 'onnxruntime-common';

export type RuntimeName = 'native' | 'wasm';

/** What a network takes: whole numbers or floats by name, with their shape. */
export type Inputs = Readonly<
  Record<string, { readonly data: Int32Array | Float32Array; readonly shape: readonly number[] }>
>;
/** What it gives: numbers by name, with their shape. */
export type Outputs = Readonly<
  Record<string, { readonly data: Float32Array | BigInt64Array; readonly shape: readonly number[] }>
>;

/** A network that runs on one core. */
export interface Network {
  /** `wanted`: the outputs that are computed; all, when left out. */
  run(inputs: Inputs, wanted?: readonly string[]): Promise<Outputs>;
}

type Runtime = typeof import('onnxruntime-common');

/** Work is spread over workers, each with its own network; threads inside one run would only fight them. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
};

/** Opens an ONNX network with the native runtime where it is installed, else with the one in WASM (decision 5). */
export async function openNetwork(bytes: Uint8Array, runtime?: RuntimeName): Promise<Network> {
  const ort = await loadRuntime(runtime);
  const session = await ort.InferenceSession.create(bytes, OPTIONS);
  return {
    async run(inputs, wanted) {
      const feeds: Record<string, Tensor> = {};
      for (const [key, { data, shape }] of Object.entries(inputs)) {
        feeds[key] =
          data instanceof Int32Array ? new ort.Tensor('int32', data, shape) : new ort.Tensor('float32', data, shape);
      }
      const results = wanted ? await session.run(feeds, wanted) : await session.run(feeds);
      return Object.fromEntries(
        Object.entries(results).map(([key, tensor]) => [
          key,
          { data: tensor.data as Float32Array, shape: tensor.dims },
        ]),
      );
    },
  };
}

async function loadRuntime(wanted = process.env.HEARSAY_RUNTIME): Promise<Runtime> {
  if (wanted !== 'wasm') {
    try {
      return await import('onnxruntime-node');
    } catch (error) {
      if (wanted === 'native') throw error;
    }
  }
  const ort = await import('onnxruntime-web');
  ort.env.wasm.numThreads = 1;
  return ort;
}
