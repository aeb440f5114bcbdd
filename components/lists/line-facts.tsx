import { getLocale, getTranslations } from 'next-intl/server';
import { DefinitionList } from '@/components/ui/definition-list';
import { Card } from '@/components/ui/section';
import { formatter } from '@/lib/i18n/format';
import { LINE_FIELDS, type LineFields } from '@/lib/lists/schema';
import { targetGroup } from '@/lib/prices/groups';

const CHOICES: readonly string[] = ['sex', 'itemKind', 'itemForm', 'postingConsent', 'firstJoin'];

/** A line to be read, where it cannot be edited. */
export async function LineFacts({ fields }: { fields: LineFields }) {
  const [t, locale] = await Promise.all([getTranslations('lists'), getLocale()]);
  const f = formatter(locale);
  const shown = (name: keyof LineFields): string | null => {
    const value = fields[name];
    if (!value) return null;
    if (name === 'groupCode') return targetGroup(value)?.[f.locale] ?? value;
    if (name === 'income') return f.money(BigInt(value));
    if (name === 'identityDueOn') return f.day(value);
    return CHOICES.includes(name) ? t(`choices.${value as 'male'}`) : value;
  };
  const items = LINE_FIELDS.filter((name) => fields[name]).map((name) => ({
    term: t(`line.fields.${name}`),
    value: shown(name),
  }));
  return (
    <Card>
      <DefinitionList items={items} />
    </Card>
  );
}
