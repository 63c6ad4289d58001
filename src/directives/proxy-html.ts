import { onOff, such, text } from './args.js';
import { checkUrlMap } from './checks/proxy-html.js';
import { type Definition, directive, flag, iterate, iterate2, raw, take1, take12 } from './define.js';

const module = 'proxy_html_module';

export const proxyHtmlDirectives: readonly Definition[] = [
  directive({
    name: 'ProxyHTMLEvents',
    summary: 'The attributes of HTML that hold scripts, in which `ProxyHTMLExtended` also rewrites addresses.',
    module,
    args: iterate(text('attribute', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLLinks',
    summary:
      "The attributes of an HTML element that hold links. Without such lines nothing is rewritten: the module's own file lists them all.",
    module,
    args: iterate2(text('element'), text('attribute', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLURLMap',
    summary:
      'Rewrites links in the HTML of a backend from one address to another. For applications that cannot be told their public path; `SCRIPT_NAME` is the better way.',
    module,
    args: raw(text('from-pattern to-pattern [flags] [cond]')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
    check: checkUrlMap,
  }),
  directive({
    name: 'ProxyHTMLDoctype',
    summary: 'The document type that rewritten pages begin with.',
    module,
    args: take12(text('HTML|XHTML'), text('Legacy', { optional: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLFixups',
    summary:
      'Repairs of links before they are rewritten: lower case, and `/` for `\\`; `reset` drops those that were inherited.',
    module,
    args: iterate(text('lowercase', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'none',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLMeta',
    summary:
      'Whether the beginning of each page is searched for `<meta http-equiv>`, to send its values as headers and to know the character set.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLInterp',
    summary: 'On: `ProxyHTMLURLMap` may use variables of the request, which makes it slower.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLExtended',
    summary:
      'On: links in scripts and style sheets within the page are rewritten too, which may also hit what is not a link.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLStripComments',
    summary: 'On: comments are left out of rewritten pages. It also removes scripts that stand in comments.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLBufSize',
    summary: 'How many bytes of scripts and styles are held at a time while their links are rewritten.',
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
    summary: 'The character set in which rewritten pages are sent; `*` for that of the backend.',
    module,
    args: take1(text('Charset | *')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'UTF-8',
    since: { httpd: '2.4' },
  }),
  directive({
    name: 'ProxyHTMLEnable',
    summary: 'Switches rewriting of links on, together with the conversion of character sets that it needs.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4' },
  }),
];
