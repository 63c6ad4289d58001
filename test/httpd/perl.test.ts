import { describe, expect, test } from 'vitest';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

/** Stands on lines 1 to 3 of each configuration. */
const LOAD =
  'ServerName x\nLoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nLoadModule perl_module mod_perl.so\n';

/** httpd's verdict on what stands behind `LOAD`; `null` when it accepts. */
function verdict(lines: string): { line: number | null; message: string } | null {
  const host = memoryHost({ '/s/httpd.conf': LOAD + lines });
  const { error } = configtest({
    host,
    platform: 'debian',
    serverRoot: '/s',
    file: '/s/httpd.conf',
    assumeExists: true,
  });
  return error === null ? null : { line: error.line, message: error.message };
}

const BOGUS =
  "Invalid command 'Bogus', perhaps misspelled or defined by a module not included in the server configuration";

/** Recorded from Apache 2.4.71 with mod_perl 2.0.12. */
const ACCEPTED: readonly (readonly [title: string, lines: string])[] = [
  ['Perl is not read', '<Perl>\nmy $x = { a => 1 };\n<foo\n</Foo>\n</Perl>\n'],
  ['a close tag in another case is Perl', '<Perl>\nq(\n</perl>\n);\n</Perl>\n'],
  ['the end of the file ends it', '<Perl>\n1;\nBogus\n'],
  ['skipped with the condition around it', '<IfModule mod_none.c>\n<Perl>\nBogus\n</Perl>\n</IfModule>\n'],
  ['documentation to the end', '=pod\nfoo\n'],
  ['the end before the end', '__END__\nBogus\n<foo\n'],
];

/** Lines count from 1 behind `LOAD`. */
const REJECTED: readonly (readonly [title: string, lines: string, line: number, message: string])[] = [
  ['reading goes on behind it', '<Perl>\n1;\n</Perl>\nBogus\n', 4, BOGUS],
  ['blanks around the close tag', '<Perl>\n1;\n  </Perl>\nBogus\n', 4, BOGUS],
  ['continued lines are joined', '<Perl>\nmy $x = "\\\n</Perl>\n";\n</Perl>\nBogus\n', 6, BOGUS],
  ['settings', '<Perl a=b c,d==e>\n</Perl>\nBogus\n', 3, BOGUS],
  ['settings end at an empty one', '<Perl ,a>\n</Perl>\nBogus\n', 3, BOGUS],
  ['a setting without value', '<Perl a=>\n</Perl>\n', 1, 'invalid args spec: a='],
  ['a setting without key', '<Perl => >\n</Perl>\n', 1, 'invalid args spec: => '],
  ['one of several is wrong', '<Perl a=b,c>\n</Perl>\n', 1, 'invalid args spec: a=b,c'],
  ['no bracket', '<Perl foo\n</Perl>\n', 1, "<Perl> directive missing closing '>'"],
  [
    'the code is a directive of its own',
    '<Location />\n\n<Perl>\n\n1;\n</Perl>\n</Location>\n',
    4,
    'Perl not allowed in <Location> context',
  ],
  [
    'a section around it that nothing closes',
    '<Location />\n<Perl>\n</Location>\n',
    1,
    '/s/httpd.conf:4: <Location> was not closed.',
  ],
  ['documentation is not read', '=pod\nfoo <\n<foo>\n=cut\nBogus\n', 5, BOGUS],
  ['what it lets through is', '=pod\nfoo\n=over apache\nKeepAlive On\nBogus\n=back\n', 5, BOGUS],
  ['until it goes on', '=pod\nfoo\n=over httpd\nKeepAlive On\n=back\nfoo\n=cut\nBogus\n', 8, BOGUS],
  ['nothing else lets through', '=pod\n=over x\nfoo\n=for apache\n=cut\nBogus\n', 6, BOGUS],
  ['documentation of something', '=pod apache\nfoo\n=cut\nBogus\n', 4, BOGUS],
  ['documentation of something else', '=pod foo\nfoo\n=cut\n', 1, 'Unknown =back format'],
  ['its end without it', 'KeepAlive On\n=cut\n', 2, '=cut without =pod'],
  ['other paragraphs do not start it', '=head1 x\n', 1, BOGUS.replace('Bogus', '=head1')],
];

describe('mod_perl', () => {
  test.each(ACCEPTED)('%s', (_, lines) => {
    expect(verdict(lines)).toBeNull();
  });

  test.each(REJECTED)('%s', (_, lines, line, message) => {
    expect(verdict(lines)).toEqual({ line: line + 3, message });
  });
});
