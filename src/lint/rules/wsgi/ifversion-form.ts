import type { ConfigFile, Tag } from '../../../grammar/index.js';
import type { Location } from '../../../httpd/tree.js';
import { replace } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule, type Report } from '../../rule.js';
import { refusal } from '../../wording.js';

const OPERATOR = /^!?(==?|<=?|>=?|~)$/;

export default defineRule({
  name: 'wsgi/ifversion-form',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A version condition that does not say what it means',
  why: `\`<IfVersion 2.4>\` is true for 2.4.0 alone, since \`=\` is meant when no operator stands there: its lines are left out on every later version.
\`<IfVersion >=2.4>\` lacks the blank between operator and version; httpd takes both as one version and does not start. An operator is one of \`=\` \`==\` \`<\`
\`<=\` \`>\` \`>=\` \`~\`, with a \`!\` before it to turn it round.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_version.html#ifversion'],
  examples: {
    bad: [
      {
        text: '<IfVersion «2.4»>\nServerName a\n</IfVersion>',
        fixed: '<IfVersion >= 2.4>\nServerName a\n</IfVersion>',
      },
      {
        text: '<IfVersion «>=2.4»>\nServerName a\n</IfVersion>',
        fixed: '<IfVersion >= 2.4>\nServerName a\n</IfVersion>',
      },
      '<IfVersion «=>» 2.4>\nServerName a\n</IfVersion>',
      '<IfVersion «> =2.4»>\nServerName a\n</IfVersion>',
      '<IfVersion «"=> 2.4"»>\nServerName a\n</IfVersion>',
    ],
    good: [
      '<IfVersion >= 2.4>\nServerName a\n</IfVersion>',
      '<IfVersion !~ ^2\\.2>\nServerName a\n</IfVersion>',
      '<IfVersion 2.4.62>\nServerName a\n</IfVersion>',
      '<IfVersion = /^2\\.4/>\nServerName a\n</IfVersion>',
    ],
  },
  check(server, report) {
    for (const file of server.files)
      for (const tag of versionConditions(file)) {
        const fault = faultOf(tag, refusal(server));
        if (fault !== null) report(fault);
      }
  },
});

/** @param refused what httpd does at what it cannot read */
function faultOf({ source, args: [first, second] }: Tag, refused: string): Report | null {
  if (first === undefined) return null;
  const { value } = first;
  const at: Location = { source, span: first.span };
  if (second !== undefined) {
    if (OPERATOR.test(value) && !/^=\d/.test(second.value)) return null;
    const [, version] = /^=(\d.*)$/.exec(second.value) ?? [];
    if (version === undefined || !OPERATOR.test(`${value}=`))
      return {
        at,
        rejected: true,
        message: `\`${value}\` is no operator: ${refused}; write one of \`=\` \`<\` \`<=\` \`>\` \`>=\` \`~\``,
      };
    return {
      at: { source, span: { start: first.span.start, end: second.span.end } },
      rejected: true,
      message: `a blank cuts the operator in two: ${refused}; write \`<IfVersion ${value}= ${version}>\``,
    };
  }
  const [, operator, behind] = /^(!?(?:==?|<=?|>=?|~))\s*(\d.*)$/.exec(value) ?? [];
  if (operator !== undefined)
    return {
      at,
      rejected: true,
      message: `without a blank \`${value}\` is taken as a version: ${refused}; write \`<IfVersion ${operator} ${behind}>\``,
      fixes: rewrite(at, `${operator} ${behind}`, true),
    };
  if (/^[!<>=~]/.test(value))
    return {
      at,
      rejected: true,
      message: `\`${value}\` is taken as a version: ${refused}; write an operator, a blank and a version, as in \`<IfVersion >= 2.4>\``,
    };
  if (!/^\d+(\.\d+)?$/.test(value)) return null;
  return {
    at,
    message: `\`<IfVersion ${value}>\` means \`= ${value}.0\` and is false for every later ${value}: its lines are left out; write \`<IfVersion >= ${value}>\``,
    fixes: rewrite(at, `>= ${value}`, false),
  };
}

/** The `<IfVersion>` tags of a file as written: httpd's first phase uses them up. */
function versionConditions(file: ConfigFile): readonly Tag[] {
  if (!/<ifversion/i.test(file.source.text)) return [];
  return file.lines.filter((line): line is Tag => line.type === 'Tag' && line.name.value.toLowerCase() === 'ifversion');
}

function rewrite(at: Location, text: string, safe: boolean): readonly Fix[] {
  return [{ title: `write \`<IfVersion ${text}>\``, safe, edits: [replace(at, text)] }];
}
