import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';

/** Takes a code as printed, however it is typed. */
export function VerifyForm({ label }: { label?: string }) {
  const t = useTranslations('public.verify');
  return (
    <Form action={paths.verifyForm} className="flex flex-col gap-2">
      <label htmlFor="code" className="font-medium">
        {t('code')}
      </label>
      <input
        id="code"
        name="code"
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="code-hint"
        className="control tracking-wider uppercase"
      />
      <p id="code-hint" className="text-muted text-sm">
        {t('codeHint')}
      </p>
      <div>
        <Button type="submit" look="primary" icon={<Icon name="Search" />} className="max-sm:w-full">
          {label ?? t('check')}
        </Button>
      </div>
    </Form>
  );
}
