import { Icon } from '@/components/ui/icon';
import { useLocale, useTranslations } from 'next-intl';
import Form from 'next/form';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import type { Calculation } from '@/lib/prices/queries';
import { TARGET_GROUPS } from '@/lib/prices/groups';

/** The question, as an ordinary form: it stands in the address, so that an answer can be sent to a colleague. */
export function CalculatorForm({ asked }: { asked: Calculation }) {
  const t = useTranslations('prices.calc');
  const locale = useLocale();
  const field = (name: string, control: ReactNode) => (
    <label className="block">
      <span className="mb-1 block font-medium">{t(`fields.${name}`)}</span>
      {control}
    </label>
  );
  const number = (name: string, value: number, max: number) => (
    <input type="number" name={name} min={1} max={max} defaultValue={value} className="control max-w-28" />
  );
  return (
    <Form key={JSON.stringify({ ...asked, income: `${asked.income}` })} action="" className="grid gap-4 print:hidden">
      {field(
        'item',
        <select name="item" defaultValue={asked.item} className="control">
          <option value="card">{t('items.card')}</option>
          <option value="book">{t('items.book')}</option>
        </select>,
      )}
      {field(
        'group',
        <select name="group" defaultValue={asked.groupCode} className="control">
          {TARGET_GROUPS.map((group) => (
            <option key={group.code} value={group.code}>
              {locale === 'en' ? group.en : group.vi}
            </option>
          ))}
        </select>,
      )}
      <div className="grid grid-cols-2 gap-4">
        {field('order', number('order', asked.householdOrder, 9))}
        {field('months', number('months', asked.months, 60))}
      </div>
      {field('day', <input type="date" name="day" defaultValue={asked.day} className="control max-w-52" />)}
      {field(
        'income',
        <input
          name="income"
          inputMode="numeric"
          defaultValue={asked.income?.toString() ?? ''}
          className="control max-w-52"
        />,
      )}
      <button type="submit" className={buttonClass('primary')}>
        <Icon name="Calculator" />
        {t('run')}
      </button>
    </Form>
  );
}
