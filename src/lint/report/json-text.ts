/** JSON that is safe to print: what `JSON.stringify` leaves of control characters and changes of writing direction is escaped too. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An array, each item on a line of its own. */
export function* jsonList(items: Iterable<unknown>): Generator<string> {
  yield '[';
  let separator = '\n';
  for (const item of items) {
    yield separator + safeJson(item);
    separator = ',\n';
  }
  yield '\n]';
}

/** An object with members, and a list as its last one. `members` are one at least. */
export function* jsonObject(members: object, name: string, items: Iterable<unknown>): Generator<string> {
  yield `${safeJson(members).slice(0, -1)},${safeJson(name)}:`;
  yield* jsonList(items);
  yield '}';
}
