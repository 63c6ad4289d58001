/** Looks accounts up in a text like `/etc/passwd` or `/etc/group` (`name:password:id:…`), which is read when first needed. */
export function accountReader(read: () => string | null): (name: string) => number | 'missing' | 'unknown' {
  let ids: ReadonlyMap<string, number> | null | undefined;
  return (name) => {
    // `ap_uname2id`: `#` and digits is an id, looked up by nobody
    if (/^#-?\d+$/.test(name)) return Number(name.slice(1));
    if (ids === undefined) {
      const text = read();
      ids = text === null ? null : parseAccounts(text);
    }
    return ids === null ? 'unknown' : (ids.get(name) ?? 'missing');
  };
}

function parseAccounts(text: string): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [name, , id] = line.split(':');
    if (name !== undefined && name !== '' && id !== undefined && /^\d+$/.test(id) && !ids.has(name))
      ids.set(name, Number(id));
  }
  return ids;
}
