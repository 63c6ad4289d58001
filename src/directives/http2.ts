import { oneOf, text } from './args.js';
import {
  checkEarlyHint,
  checkPushDiarySize,
  checkPushPriority,
  checkPushResource,
  warnOfSerializing,
} from './checks/http2.js';
import { type Definition, directive, take1, take2, take23, take123 } from './define.js';
import { integer } from './types/integer.js';
import { atoi } from './types/number.js';
import { time } from './types/time.js';

const module = 'http2_module';

export const http2Directives: readonly Definition[] = [
  directive({
    name: 'H2MaxSessionStreams',
    summary: 'How many requests one HTTP/2 connection may have open at once; more wait.',
    module,
    args: take1(integer('number', { least: 1 }, 'value must be > 0')),
    override: ['RSRC_CONF'],
    default: '100',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2WindowSize',
    summary:
      'How many bytes of a request body a client may send before the server has read some of it. More speeds up large uploads over long distances.',
    module,
    args: take1(integer('bytes', { least: 1024 }, 'value must be >= 1024')),
    override: ['RSRC_CONF'],
    default: '65535',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2MinWorkers',
    summary: 'How many threads for HTTP/2 requests each child has at least, besides those of the MPM.',
    module,
    args: take1(integer('number', { least: 1 }, 'value must be > 0')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2MaxWorkers',
    summary:
      'How many threads for HTTP/2 requests each child has at most. An application in embedded mode runs in them, so it must be safe with that many threads.',
    module,
    args: take1(integer('number', { least: 1 }, 'value must be > 0')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2MaxWorkerIdleSeconds',
    summary: 'After how many seconds without work a thread for HTTP/2 requests, beyond the least number, is ended.',
    module,
    args: take1(time('time', 's', 'Invalid idle limit value')),
    override: ['RSRC_CONF'],
    default: '600',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2StreamMaxMemSize',
    summary:
      'How many bytes of a response wait in memory for the client before the application that makes it must wait too.',
    module,
    args: take1(integer('bytes', { least: 1024 }, 'value must be >= 1024')),
    override: ['RSRC_CONF'],
    default: '65536',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2SerializeHeaders',
    summary:
      'On: HTTP/2 requests are written out and parsed as HTTP/1.1, for old modules. Without effect in current versions.',
    module,
    args: take1(text('on|off')),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.17' },
    check: warnOfSerializing,
  }),
  directive({
    name: 'H2ModernTLSOnly',
    summary: 'Whether HTTP/2 over TLS demands what its standard does: TLS 1.2 and none of the old ciphers.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.18' },
  }),
  directive({
    name: 'H2Upgrade',
    summary: 'Whether a connection may change to HTTP/2 by the `Upgrade` header, for plain connections in the main.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    earlier: [{ before: '2.4.39', override: ['RSRC_CONF'] }],
    default: 'on for h2c, off for h2 protocol',
    since: { httpd: '2.4.18' },
  }),
  directive({
    name: 'H2Direct',
    summary:
      'Whether the server looks at the first bytes of a connection for HTTP/2 spoken at once, as clients without TLS do.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['RSRC_CONF'],
    default: 'on for h2c, off for h2 protocol',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'H2SessionExtraFiles',
    summary: 'Without effect today. It said how many open files an HTTP/2 connection could hold.',
    module,
    args: take1(text('value')),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.17' },
    check: (_, server) => {
      server.warn({
        id: null,
        module: 'http2',
        level: 'warn',
        text: 'H2SessionExtraFiles is obsolete and will be ignored',
        noServer: true,
      });
      return null;
    },
  }),
  directive({
    name: 'H2TLSWarmUpSize',
    summary:
      'How many bytes of a new TLS connection are sent in small records, so that a browser can begin early; 0 turns it off.',
    module,
    args: take1(text('amount')),
    override: ['RSRC_CONF'],
    default: '1048576',
    since: { httpd: '2.4.18' },
  }),
  directive({
    name: 'H2TLSCoolDownSecs',
    summary: 'After how many idle seconds a TLS connection goes back to small records; 0 means never.',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    default: '1',
    since: { httpd: '2.4.18' },
  }),
  directive({
    name: 'H2Push',
    summary:
      'Whether responses with `Link: …; rel=preload` have the linked files pushed. Browsers no longer take pushes; `H2EarlyHints` is what is left.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['OR_AUTHCFG', 'RSRC_CONF'],
    earlier: [{ before: '2.4.39', override: ['RSRC_CONF'] }],
    default: 'on',
    since: { httpd: '2.4.18' },
  }),
  directive({
    name: 'H2PushPriority',
    summary:
      'How much of the connection pushed files of a media type get, before, after or along with the response that brought them.',
    module,
    args: take23(text('mime-type'), text('after|before|interleaved'), text('weight', { optional: true })),
    override: ['RSRC_CONF'],
    default: '* After 16',
    since: { httpd: '2.4.18' },
    check: checkPushPriority,
  }),
  directive({
    name: 'H2PushDiarySize',
    summary: 'How many pushed files a connection remembers, lest one be pushed twice; 0 turns that off.',
    module,
    args: take1(text('n')),
    override: ['RSRC_CONF'],
    default: '256',
    since: { httpd: '2.4.19' },
    check: checkPushDiarySize,
  }),
  directive({
    name: 'H2CopyFiles',
    summary:
      'On: the content of files is copied before it goes to the main connection, for setups in which open files cannot be handed over.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.24' },
  }),
  directive({
    name: 'H2PushResource',
    summary: 'A file to push, or to hint at, along with the responses of this place.',
    module,
    args: take123(text('add'), text('URL-path', { optional: true }), text('critical', { optional: true })),
    override: ['OR_FILEINFO', 'OR_AUTHCFG'],
    earlier: [{ before: '2.4.39', override: ['OR_FILEINFO'] }],
    since: { httpd: '2.4.24' },
    check: checkPushResource,
  }),
  directive({
    name: 'H2EarlyHints',
    summary:
      'On: interim responses 103 are passed on to browsers, so that they can load style sheets while the application still works.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.24' },
  }),
  directive({
    name: 'H2Padding',
    summary:
      'How many bytes of padding at most, as a power of two, hide the true length of what is sent over HTTP/2; 0 means none.',
    module,
    args: take1(
      integer('bits', { least: 0, most: 8 }, (value) => `number of bits must be ${atoi(value) < 0 ? '>= 0' : '<= 8'}`),
    ),
    override: ['RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.39' },
  }),
  directive({
    name: 'H2OutputBuffering',
    summary:
      'Whether small writes are gathered before they are sent. Turn it off for a backend that streams single events or works interactively.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.48' },
  }),
  directive({
    name: 'H2StreamTimeout',
    summary: 'How long reading and writing of one HTTP/2 request may stall. Without it `Timeout` holds.',
    module,
    args: take1(time('time', 's', 'Invalid timeout value')),
    override: ['RSRC_CONF'],
    default: 'that of `Timeout`',
    since: { httpd: '2.4.55' },
  }),
  directive({
    name: 'H2MaxDataFrameLen',
    summary:
      'How long a piece of a response may be that is sent at once; 0 means no limit. Small ones share a connection more fairly.',
    module,
    args: take1(integer('n', { least: 0 }, 'value must be 0 or larger')),
    override: ['RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.58' },
  }),
  directive({
    name: 'H2MaxHeaderBlockLen',
    summary: 'How many bytes the headers of a response may have over HTTP/2; 0 leaves it to the library.',
    module,
    args: take1(integer('bytes', { least: 0 }, 'value must be 0 or larger')),
    override: ['RSRC_CONF'],
    default: '0',
    since: { httpd: '2.4.64' },
  }),
  directive({
    name: 'H2MaxStreamErrors',
    summary: 'How many faulty requests a client may make over an HTTP/2 connection before it is closed.',
    module,
    args: take1(integer('number', { least: 0 }, 'value must be 0 or larger')),
    override: ['RSRC_CONF'],
    default: '8',
    since: { httpd: '2.4.66' },
  }),
  directive({
    name: 'H2EarlyHint',
    summary:
      'A header to send in an interim response 103, as soon as the request comes in: a `Link` to the style sheet, say.',
    module,
    args: take2(text('name'), text('value')),
    override: ['OR_FILEINFO', 'OR_AUTHCFG'],
    since: { httpd: '2.4.58' },
    check: checkEarlyHint,
  }),
  directive({
    name: 'H2ProxyRequests',
    summary: 'On: HTTP/2 clients may use the server as a forward proxy, where `ProxyRequests` is on.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['OR_FILEINFO'],
    default: 'off',
    since: { httpd: '2.4.58' },
  }),
  directive({
    name: 'H2WebSockets',
    summary: 'On: browsers may open web sockets over HTTP/2, which are handed on to a backend by mod_proxy.',
    module,
    args: take1(oneOf(['on', 'off'], 'value must be On or Off')),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.58' },
  }),
];
