/** Whether httpd takes a path as absolute: a drive letter counts on Windows alone, where a backslash is a slash too. */
export function isAbsolute(path: string, windows: boolean): boolean {
  return path.startsWith('/') || (windows && /^(?:[A-Za-z]:[/\\]|\\)/.test(path));
}

/**
 * `ap_server_root_relative`: a path made absolute, with `.`, `..` and doubled slashes resolved (`apr_filepath_merge`). A slash at the end
 * stays.
 */
export function serverRootRelative(root: string, path: string, windows = false): string {
  const whole = isAbsolute(path, windows) ? path : `${root}/${path}`;
  const slashed = windows ? asOnWindows(whole) : whole;
  if (!/\/\.{0,2}(?:\/|$)/.test(slashed)) return slashed;
  const kept: string[] = [];
  const parts = slashed.split('/');
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  const drive = windows && /^[A-Za-z]:/.test(slashed);
  const ends = /^\.{0,2}$/.test(parts.at(-1) ?? '') && kept.length > 0 ? '/' : '';
  return `${drive ? '' : '/'}${kept.join('/')}${ends}`;
}

/** A path of Windows as httpd has it: with slashes, and a drive in upper case (`apr_filepath_root`). */
export function asOnWindows(path: string): string {
  return path.replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}
