/** Looks accounts up in a text like `/etc/passwd` or `/etc/group` (`name:password:id:…`), by name or `#id`. It is read when first needed. */
export function accountReader(read: () => string | null): (name: string) => number | 'missing' | 'unknown' {
  let ids: ReadonlyMap<string, number> | null | undefined;
  return (name) => {
    if (ids === undefined) {
      const text = read();
      ids = text === null ? null : parseAccounts(text);
    }
    return ids === null ? 'unknown' : (ids.get(name) ?? 'missing');
  };
}

/** Ids by name, and by themselves behind `#`. */
function parseAccounts(text: string): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [name, , id] = line.split(':');
    if (name === undefined || name === '' || id === undefined || !/^\d+$/.test(id)) continue;
    if (!ids.has(name)) ids.set(name, Number(id));
    ids.set(`#${Number(id)}`, Number(id));
  }
  return ids;
}
