import { serve } from '../../../../src/lsp/server.js';

serve();
