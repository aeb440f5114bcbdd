/** Pages that read QR codes by WebAssembly; no other page may compile code. */
const SCANNER_PAGES = /\/(scan|handovers)(\/|$)/;

/**
 * The content-security policy of one answer (design.md §5). Scripts run by nonce only; Next puts it on its own.
 * `development` adds what the dev server needs: eval for its source maps, a web socket for reloading.
 */
export function contentSecurityPolicy(nonce: string, pathname: string, development: boolean): string {
  const wasm = SCANNER_PAGES.test(pathname) ? " 'wasm-unsafe-eval'" : '';
  const evaluate = development ? " 'unsafe-eval'" : '';
  const socket = development ? ' ws:' : '';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${wasm}${evaluate}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${socket}`,
    `worker-src 'self' blob:`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
}
