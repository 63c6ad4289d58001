const INSIDE_BROWSERS = 'Browsers act on it, and the server sends what it is told.';
const OLDER_SERVER = 'Servers of today do not do it any more.';
const NO_EFFECT = 'That it does nothing is what the rule says: both sides answer alike.';
const OTHER_ACCOUNTS = 'It needs accounts of other people on the machine.';

/** Why there is no proof of a rule about what happens to requests. */
export const WITHOUT_PROOF: Readonly<Record<string, string>> = {
  'core/deprecated-directive': 'The directives work as they did until a later version leaves them out.',
  'core/oidc-redirect-unprotected': 'It needs mod_auth_openidc, which is not of httpd.',
  'core/old-php-condition': 'It needs mod_php, and what it leaves out is left out on every other machine.',
  'core/origin-refused': INSIDE_BROWSERS,
  'core/renamed-directive': NO_EFFECT,
  'core/rewrite-base-needless': NO_EFFECT,
  'core/rewrite-qsa-without-query': NO_EFFECT,
  'core/rewrite-reaches-file-system': `${OLDER_SERVER} core/rewrite-unsafe-flag turns it on again, and has a proof.`,
  'core/unused-define': NO_EFFECT,
  'core/unused-macro': NO_EFFECT,
  'core/vhost-address-hides-names': 'It needs an address of the machine that others reach.',
  'security/frame-options-ignored': INSIDE_BROWSERS,
  'security/hsts-over-http': INSIDE_BROWSERS,
  'security/hsts-without-effect': INSIDE_BROWSERS,
  'security/insecure-renegotiation': 'OpenSSL of today has no client that does it.',
  'security/policy-header-ignored': INSIDE_BROWSERS,
  'security/private-key-readable': OTHER_ACCOUNTS,
  'security/proxy-header-becomes-variable': OLDER_SERVER,
  'security/tls-compression': 'OpenSSL of today is built without it.',
  'security/users-follow-symlinks': OTHER_ACCOUNTS,
  'security/weak-cipher': 'OpenSSL of today is built without these ciphers.',
  'security/writable-by-all': OTHER_ACCOUNTS,
};
