// A thread of `bench/encoder.ts`: runs the shipped network on the windows that it is given.
import { workerData } from 'node:worker_threads';
import { readModelFiles } from '../dist/encoder/model-files.js';
import { openNetwork } from '../dist/encoder/open-network.js';

const network = await openNetwork(readModelFiles('reader').network, workerData.runtime);
for (const inputs of workerData.inputs) await network.run(inputs);
