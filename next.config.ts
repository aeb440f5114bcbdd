import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: [
    'exceljs',
    '@myriaddreamin/typst-ts-node-compiler',
    '@e965/xlsx',
    '@node-rs/argon2',
    'yauzl',
    'pg',
    'graphile-worker',
  ],
  experimental: { serverActions: { bodySizeLimit: '12mb' } },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
