import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const src = join(import.meta.dirname, 'src');

export default defineConfig({
  // The examples import the package by its name, and are run from the sources.
  resolve: {
    alias: [
      { find: /^wsgi-lint$/, replacement: `${src}/index.ts` },
      { find: /^wsgi-lint\/node$/, replacement: `${src}/httpd/host-node.ts` },
      { find: /^wsgi-lint\/(grammar|directives|lint|lsp)$/, replacement: `${src}/$1/index.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
