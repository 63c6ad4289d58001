import type { Feature } from '../feature.js';

/** Every request that is answered, in the order of the protocol's chapters. */
export const features: readonly Feature[] = [];
