import type { MappedText } from '../../text/index.js';
import { locationOf, TreeNode } from './config-node.js';
import type { ReadCall } from './read-call.js';
import { MadeLine } from './read-line.js';
import type { Reader } from './reader.js';

/**
 * `<Perl>` of mod_perl (`modperl_cmd_perl`): Perl up to the close tag, in this case, or to the end of the file. A `Perl` directive with the code
 * for argument takes its place on the line behind the tag; it is run when the tree is walked. We do not run it.
 */
export function readPerlBlock(reader: Reader, call: ReadCall): void {
  const { args, line } = call;
  const end = args.lastIndexOf('>');
  if (end < 0) reader.failBracket(call);
  else if (!areSettings(args.slice(0, end))) {
    reader.fail(call, 'section-argument', `invalid args spec: ${args.slice(0, end)}`, call.argsAt, call.argsAt + end);
  }
  let code = '';
  skip(reader, (text) => {
    if (text === '</Perl>') return true;
    code += `${text}\n`;
    return false;
  });
  const text = `Perl ${code}`;
  // All of it is where the tag is.
  const { span } = locationOf(line);
  const pieces = [{ at: 0, length: text.length, source: span, verbatim: false }];
  const map = (): MappedText => ({ text, pieces, anchor: span.start });
  const read = new MadeLine(line.feed, text, line.source, { number: line.number + 1, map, node: () => line.node });
  reader.add(new TreeNode('Perl', false, read, 'Perl '.length, reader.parent, reader.certainty));
}

/** `key=value,…` (`modperl_cmd_parse_args`): ends at the first empty one. */
function areSettings(text: string): boolean {
  for (const pair of text.split(/,+/)) {
    if (pair === '') return true;
    if (!/^[^=]+=+[^=]/.test(pair)) return false;
  }
  return true;
}

/** `=pod`, and `=back` behind what a `=over apache` let through (`modperl_cmd_pod`): up to `=cut`, or to the next `=over apache`. */
export function readPod(reader: Reader, call: ReadCall): void {
  if (!['', 'pod', 'httpd', 'apache'].includes(call.args)) reader.fail(call, 'invalid-value', 'Unknown =back format');
  skip(reader, (text) => text === '=cut' || /^=over\s+(?:apache|httpd)$/.test(text));
}

/** `=cut` where nothing is to be cut. */
export function readCut(reader: Reader, call: ReadCall): void {
  reader.fail(call, 'section-mismatch', '=cut without =pod');
}

/** `__END__`: nothing behind it is read. */
export function readEnd(reader: Reader): void {
  skip(reader, () => false);
}

/** Passes over lines up to one that `isLast`. */
function skip(reader: Reader, isLast: (text: string) => boolean): void {
  for (let next = reader.nextRawLine(); next !== null; next = reader.nextRawLine()) if (isLast(next.text)) return;
}
