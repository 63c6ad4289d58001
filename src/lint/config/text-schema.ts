import { z } from 'zod';

export const NO_ITEMS = 'an empty list';

/** The form of a text that is not empty. */
export function textSchema(): z.ZodString {
  return z.string().min(1, 'an empty text');
}

/** The form of a list of them, with one at least. */
export function textsSchema(): z.ZodArray<z.ZodString> {
  return z.array(textSchema()).min(1, NO_ITEMS);
}
