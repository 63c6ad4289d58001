import type { AppliedConfig } from './apply-config.js';

/** What is in force without a configuration file. */
export const noConfig: AppliedConfig = { content: {}, isIgnored: () => false, rulesFor: () => [], server: {} };
