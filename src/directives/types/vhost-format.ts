/** Why a pattern of mod_vhost_alias cannot be used (`vhost_alias_set`), or `null`: `%p`, `%%` and `%N[.M]` with `-` before and `+` behind. */
export function vhostFormatFault(format: string): string | null {
  if (!format.startsWith('/')) {
    return format.toLowerCase() === 'none' ? null : "format string must be an absolute path, or 'none'";
  }
  const rest = format.replace(/%(?:[p%]|-?[0-9]\+?(?:\.-?[0-9]\+?|(?!\.)))/g, '');
  return rest.includes('%') ? 'syntax error in format string' : null;
}
