'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { DateField } from '@/components/form/text-fields';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { markMilestoneDoneAction, moveMilestoneAction } from '@/lib/drives/actions';
import { MoveMilestoneInput } from '@/lib/drives/schema';

interface Row {
  id: string;
  name: string;
  dueOn: string;
  doneOn: string | null;
  version: number;
}

/** Marks a milestone as reached today, opens it again, or moves its day. */
export function MilestoneControls({ row, today }: { row: Row; today: string }) {
  const t = useTranslations('drives.milestones');
  const [moving, setMoving] = useState(false);
  const ids = { milestoneId: row.id, version: row.version };
  return (
    <div className="-ml-3 flex flex-wrap gap-1 print:hidden">
      <ActionButton
        small
        look="quiet"
        action={markMilestoneDoneAction}
        input={{ ...ids, doneOn: row.doneOn ? '' : today }}
        label={t(row.doneOn ? 'reopen' : 'done')}
        icon={row.doneOn ? <Icon name="RotateCcw" /> : <Icon name="Check" />}
      />
      {!row.doneOn && (
        <Button small look="quiet" icon={<Icon name="CalendarClock" />} onClick={() => setMoving(true)}>
          {t('move')}
        </Button>
      )}
      <Dialog open={moving} onClose={() => setMoving(false)} title={row.name}>
        <MoveForm key={row.version} {...ids} dueOn={row.dueOn} onDone={() => setMoving(false)} />
      </Dialog>
    </div>
  );
}

function MoveForm({
  onDone,
  ...defaults
}: {
  milestoneId: string;
  version: number;
  dueOn: string;
  onDone: () => void;
}) {
  const t = useTranslations('drives.milestones');
  const state = useActionForm(MoveMilestoneInput, moveMilestoneAction, defaults, { onDone });
  return (
    <div className="mt-4">
      <ActionForm state={state} namespace="drives">
        <DateField name="dueOn" />
        <SubmitButton label={t('moveSave')} />
      </ActionForm>
    </div>
  );
}
