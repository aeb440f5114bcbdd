import { Icon } from '@/components/ui/icon';
import { getTranslations } from 'next-intl/server';
import { ActionButton } from '@/components/form/action-button';
import { Section } from '@/components/ui/section';
import { getFormat } from '@/lib/i18n/get-format';
import { submitListAction } from '@/lib/lists/actions';
import type { ListHead } from '@/lib/lists/head-of-list';
import { paths } from '@/lib/paths';

/** The last press: what will be sent, and how many people it is about. */
export async function SendPanel({ head }: { head: ListHead }) {
  const [t, f] = await Promise.all([getTranslations('lists.send'), getFormat()]);
  const { counts } = head;
  return (
    <Section title={t('step2')}>
      {counts.people === 0 ? (
        <p>{t('empty')}</p>
      ) : counts.withErrors > 0 ? (
        <p>{t('fixFirst')}</p>
      ) : (
        <ActionButton
          look="primary"
          icon={<Icon name="Send" />}
          action={submitListAction}
          input={{ listId: head.id, version: head.version }}
          label={t('submit')}
          confirm={{
            title: t('submitTitle', { people: counts.people }),
            body: <p>{t('submitBody', { cards: f.number(counts.cards), books: f.number(counts.books) })}</p>,
          }}
          next={paths.drive(head.drive.id).list(head.id)}
        />
      )}
    </Section>
  );
}
