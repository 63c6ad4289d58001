/** A default that is another one from a version on. */
export interface DefaultChange {
  readonly directive: string;
  readonly product: 'httpd' | 'mod_wsgi';
  readonly version: string;
  readonly before: string;
  readonly after: string;
  /** What that does to a configuration that does not say it. */
  readonly effect: string;
}

/** Those that change what a server does, of httpd from 2.2 on and of mod_wsgi from 2.0 on: those of a directive stand in their order. */
export const defaultChanges: readonly DefaultChange[] = [
  {
    directive: 'AllowOverride',
    product: 'httpd',
    version: '2.4.0',
    before: 'All',
    after: 'None',
    effect: '`.htaccess` files are not read any more where nothing allows them',
  },
  {
    directive: 'Options',
    product: 'httpd',
    version: '2.4.0',
    before: 'All',
    after: 'FollowSymLinks',
    effect: 'folders are not listed, and CGI scripts and server-side includes do not run, where nothing allows it',
  },
  {
    directive: 'EnableSendfile',
    product: 'httpd',
    version: '2.4.0',
    before: 'On',
    after: 'Off',
    effect: 'large files take more of the processor',
  },
  {
    directive: 'FileETag',
    product: 'httpd',
    version: '2.4.0',
    before: 'INode MTime Size',
    after: 'MTime Size',
    effect: 'browsers and caches fetch files again once, since their ETag changes',
  },
  {
    directive: 'Timeout',
    product: 'httpd',
    version: '2.4.0',
    before: '300',
    after: '60',
    effect: 'a client, or an application behind a proxy, that is silent for longer than a minute loses its connection',
  },
  {
    directive: 'LimitRequestBody',
    product: 'httpd',
    version: '2.4.54',
    before: '0',
    after: '1073741824',
    effect: 'uploads of more than 1 GiB get 413',
  },
  {
    directive: 'WSGIRestrictStdout',
    product: 'mod_wsgi',
    version: '3.0',
    before: 'On',
    after: 'Off',
    effect: 'what applications print goes to the error log and is no error any more',
  },
  {
    directive: 'WSGIRestrictStdin',
    product: 'mod_wsgi',
    version: '3.0',
    before: 'On',
    after: 'Off',
    effect: 'applications may read standard input',
  },
  {
    directive: 'WSGIMapHEADToGET',
    product: 'mod_wsgi',
    version: '4.3.0',
    before: 'Auto',
    after: 'Off',
    effect:
      'applications see `HEAD` where a filter may need the body of the answer as well; versions before had no directive and behaved as `Auto`',
  },
  {
    directive: 'WSGIMapHEADToGET',
    product: 'mod_wsgi',
    version: '6.0.0',
    before: 'Off',
    after: 'Auto',
    effect:
      'applications see `GET` for `HEAD` where a filter may need the body of the answer; from 4.3.0 on the default `Auto` did not work',
  },
];
