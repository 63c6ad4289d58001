import { globMatcher } from '../grammar/embedded/glob.js';
import { isInSubnet, parseSubnet } from '../grammar/embedded/subnet.js';
import { fnmatch } from './route/fnmatch.js';
import { type FileFacts, isUnsettled, type Perhaps, type Subject } from './route/types.js';

/** A test of one word, `-f` and its likes (spec 11.4). */
export function testOne(operator: string, word: string, subject: Subject): Perhaps<boolean> {
  switch (operator) {
    case '-n':
      return word !== '';
    case '-z':
      return word === '';
    case '-T':
      return isTrue(word);
    case '-R': {
      const address = subject.variable('REMOTE_ADDR');
      return isUnsettled(address) ? address : isInNetwork(address, word);
    }
    case '-U':
    case '-A':
      return answered(subject.subrequest('url', word), 400);
    case '-F':
      return answered(subject.subrequest('file', word), 300);
    default:
      return ofFile(operator, subject.file(word));
  }
}

/** A test of two words, `-ipmatch` and its likes. */
export function testTwo(operator: string, left: string, right: string): Perhaps<boolean> {
  switch (operator.toLowerCase()) {
    case '-ipmatch':
      return isInNetwork(left, right);
    case '-fnmatch':
      return fnmatch(right, left);
    case '-strmatch':
      return globMatcher(right, true)(left);
    default:
      return globMatcher(right.toLowerCase(), true)(left.toLowerCase());
  }
}

/** `op_T` */
function isTrue(word: string): boolean {
  return word !== '' && word !== '0' && !/^(?:off|no|false)$/i.test(word);
}

function isInNetwork(address: string, network: string): Perhaps<boolean> {
  const subnet = parseSubnet(network);
  if (subnet === null || address === '') return false;
  return isInSubnet(subnet, address) ?? { settledBy: `the address of \`${address}\`` };
}

function answered(status: Perhaps<number>, below: number): Perhaps<boolean> {
  return isUnsettled(status) ? status : status < below;
}

function ofFile(operator: string, facts: Perhaps<FileFacts>): Perhaps<boolean> {
  if (isUnsettled(facts)) return facts;
  switch (operator) {
    case '-d':
      return facts.kind === 'directory';
    case '-f':
      return facts.kind === 'file';
    case '-s':
      return facts.kind === 'file' && facts.size > 0;
    case '-e':
      return facts.kind !== 'missing';
    case '-x':
      // A link is asked itself, and it always may be executed; `RewriteCond` asks what it leads to.
      return facts.isLink || facts.executable;
    default:
      return facts.isLink;
  }
}
