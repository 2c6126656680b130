#!/usr/bin/env node
console.error('not yet');
process.exitCode = 2;
