/** Directives that name a file with a private key, or one as secret. */
export const PRIVATE_KEYS: readonly string[] = [
  'SSLCertificateKeyFile',
  'SSLProxyMachineCertificateFile',
  'SSLSessionTicketKeyFile',
  'MDCertificateKeyFile',
];
