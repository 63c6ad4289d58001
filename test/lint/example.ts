export * from '../../src/lint/example.js';
export * from '../../src/lint/run-example.js';
