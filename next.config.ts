import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** The content-security policy is not among them: it carries a nonce and is set by proxy.ts. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Half a year; only where the reader came over https, since a ward may reach a trial server over plain http. */
const HSTS = { key: 'Strict-Transport-Security', value: 'max-age=15552000; includeSubDomains' };

const config: NextConfig = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm run check` finds them; a first start on two cores need not look again
  serverExternalPackages: [
    'exceljs',
    '@myriaddreamin/typst-ts-node-compiler',
    '@e965/xlsx',
    '@node-rs/argon2',
    'yauzl',
    'pg',
    'graphile-worker',
  ],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) },
    { source: '/icons.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] }, // its address names its content
    { source: '/:path*', has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }], headers: [HSTS] },
  ],
  // Messages reach pages with their ICU already parsed (lib/i18n/load-messages.ts), so the parser stays out of the browser.
  turbopack: {
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
  // Our own limit of an upload is 12 MB (lib/core/route.ts). Next would cut a body that passes proxy.ts off at 10 MB without a word.
  experimental: { serverActions: { bodySizeLimit: '12mb' }, proxyClientMaxBodySize: '16mb' },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
