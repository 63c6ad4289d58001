import { onOff, such, text } from './args.js';
import { type Definition, directive, flag, iterate, iterate2, raw, take1, take12 } from './define.js';

const module = 'proxy_html_module';

export const proxyHtmlDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyHTMLEvents',
    module,
    args: iterate(text('attribute [attribute ...]', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLLinks',
    module,
    args: iterate2(text('element attribute [attribute2 ...]'), text('value', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLURLMap',
    module,
    args: raw(text('from-pattern to-pattern [flags] [cond]')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLDoctype',
    module,
    args: take12(text('HTML|XHTML'), text('Legacy', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLFixups',
    module,
    args: iterate(text('lowercase', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'none',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLMeta',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLInterp',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLExtended',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLStripComments',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLBufSize',
    module,
    args: take1(
      such(
        'bytes',
        (value) => /^\s*[+-]?\d+$/.test(value),
        'Invalid value for directive {directive}, expected integer',
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '8192',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLCharsetOut',
    module,
    args: take1(text('Charset | *')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'UTF-8',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLEnable',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
];
