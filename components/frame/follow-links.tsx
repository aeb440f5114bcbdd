'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Follows the links of a page (components/ui/link.tsx) without a new load. Before the script is there they are links as ever. */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest('a[data-go]:not([target], [download])');
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (!link || event.defaultPrevented || event.button !== 0 || elsewhere) return;
      event.preventDefault();
      router.push(link.getAttribute('href') ?? '', { scroll: link.getAttribute('data-go') !== 'here' });
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
  return null;
}
