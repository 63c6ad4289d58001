import { serveStdio } from '../../../../src/lsp/server-node.js';

serveStdio();
