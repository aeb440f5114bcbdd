'use client';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { useFormContext } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { DateField } from '@/components/form/text-fields';
import type { RoleChoices } from '@/lib/access/choice-options';
import { GIVEN_ROLES } from '@/lib/access/user-schema';

/** Role, where it stands, and for which days; the place is asked for only where the role has one of its own. */
export function RoleFields({ choices }: { choices: RoleChoices }) {
  const roles = useTranslations('roles');
  const { form } = useFormContext();
  const role = String(useWatch({ control: form.control, name: 'role' }) ?? '');
  const places = role.startsWith('ward') ? choices.wards : role === 'baseOffice' ? choices.baseOffices : null;
  return (
    <>
      <SelectField name="role" options={GIVEN_ROLES.map((value) => ({ value, label: roles(value) }))} />
      {places && <SelectField name="placeCode" options={places} />}
      {role === 'sponsor' && <SelectField name="sponsorId" options={choices.sponsors} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="validFrom" />
        <DateField name="validTo" />
      </div>
    </>
  );
}

/** A role of one year from today, to be chosen. */
export const blankRole = (today: string) => ({
  role: '' as never,
  placeCode: '',
  sponsorId: '',
  validFrom: today,
  validTo: `${Number(today.slice(0, 4)) + 1}-12-31`,
});
