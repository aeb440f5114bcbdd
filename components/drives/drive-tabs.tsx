'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Tabs } from '@/components/ui/tabs';

/** Stage tabs of a drive; the current one is that whose address the page's own begins with. */
export function DriveTabs({ tabs, label }: { tabs: { href: string; label: string }[]; label: string }) {
  const pathname = usePathname().replace('/signoff/', '/handovers/'); // the paper of a handover
  const box = useRef<HTMLDivElement>(null);
  const current = tabs.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`)).at(-1)?.href;
  useEffect(() => {
    // On a phone the row is longer than the screen: the current tab is brought into it, the page does not move.
    const tab = box.current?.querySelector<HTMLElement>('[aria-current]');
    const row = tab?.closest('nav');
    if (tab && row) row.scrollLeft = tab.offsetLeft - row.clientWidth / 2 + tab.clientWidth / 2;
  }, [current]);
  return (
    <div ref={box} className="sm:[&_ul]:flex-wrap">
      <Tabs label={label} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />
    </div>
  );
}
