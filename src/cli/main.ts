#!/usr/bin/env node
import { run } from './run.ts';
import { spareMemory } from './spare-memory.ts';

spareMemory();
process.exitCode = await run(process.argv.slice(2));
