/**
 * The Content-Security-Policy of every page, as a meta element, so that every host and the file copy have it.
 * 'wasm-unsafe-eval' is what Pagefind's WebAssembly needs; nothing else is allowed beyond this site's own files.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
