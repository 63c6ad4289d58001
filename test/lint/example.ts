export * from '../../src/lint/example.js';
