import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Compare, type CompareRow } from '@/components/ui/compare';
import { StateBadge } from '@/components/ui/state-badge';
import { type PairSide, SIDE_FIELDS, type SideField } from '@/lib/checks/pair-sides';
import { formatter } from '@/lib/i18n/format';
import { targetGroup } from '@/lib/prices/groups';

/** Both records of a pair side by side, field by field, differences marked. */
export function PairCompare({ sides: [left, right] }: { sides: [PairSide, PairSide] }) {
  const t = useTranslations('checks');
  const locale = useLocale();
  const f = formatter(locale);
  const text = (side: PairSide, field: SideField): string | null => {
    if (field === 'item')
      return side.months === null ? null : t(`item.${side.kindOfItem as 'card'}`, { months: side.months });
    const value = side.fields[field];
    if (!value) return null;
    if (field === 'sex') return t(`sex.${value as 'male'}`);
    if (field === 'birthDate') return f.birth(value);
    if (field === 'groupCode') return targetGroup(value)?.[locale === 'en' ? 'en' : 'vi'] ?? value;
    return value;
  };
  const rows = SIDE_FIELDS.flatMap((field): CompareRow[] => {
    const [a, b] = [text(left, field), text(right, field)];
    if (!a && !b) return [];
    return [
      { key: field, label: t(`fields.${field}`), left: a, right: b, differs: a !== null && b !== null && a !== b },
    ];
  });
  return <Compare left={<SideHead side={left} n="first" />} right={<SideHead side={right} n="second" />} rows={rows} />;
}

function SideHead({ side, n }: { side: PairSide; n: 'first' | 'second' }) {
  const t = useTranslations('checks');
  const f = formatter(useLocale());
  return (
    <div className="flex flex-col gap-1 font-normal">
      <span className="font-semibold">{side.ward ?? t('pair.insurance')}</span>
      <span className="text-muted">
        {side.listTitle ? t('pair.list', { title: side.listTitle, row: side.rowNumber ?? 0 }) : t(`pair.${n}`)}
      </span>
      {side.planNumber && <span className="text-muted">{t('pair.drive', { plan: side.planNumber })}</span>}
      {side.cover && (
        <span className="text-muted">
          {t('pair.cover', { range: f.dayRange(side.cover.from, side.cover.to) })},{' '}
          {t(`payer.${side.cover.payer as 'state'}`)}
        </span>
      )}
      <span className="flex flex-wrap gap-1.5">
        {side.lineState && <StateBadge state={side.lineState} of="line" />}
        {side.hasItem && <Badge tone="warn">{t('pair.hasItem')}</Badge>}
      </span>
    </div>
  );
}
