import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FollowLinks } from '@/components/frame/follow-links';
import { CommonMessages } from '@/components/ui/messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('product.name'), template: `%s · ${t('product.name')}` },
    description: t('product.purpose'),
    icons: { icon: '/icon.svg', apple: '/icon-180.png' },
    manifest: '/manifest.webmanifest',
    robots: { index: false, follow: false },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0e5a5e' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // every page is dynamic: the nonce of its scripts is new each time
  return (
    <html lang={await getLocale()}>
      <body>
        <FollowLinks />
        <CommonMessages>{children}</CommonMessages>
      </body>
    </html>
  );
}
