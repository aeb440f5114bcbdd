'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { useRef, useSyncExternalStore } from 'react';
import { LiveFields } from '@/components/form/live-fields';
import { useRefusalWords } from '@/components/form/refusal-words';
import { Spinner } from '@/components/ui/spinner';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ChoiceRow } from './choice-row';
import { ACTIVATIONS, emptyDraft, EVIDENCES, fieldsOf, type HandOverDraft } from './hand-over-draft';
import { HandedOver } from './handed-over';
import { pictureFile } from './kept-picture';
import { hasPendingPress } from './pending-press';
import { PhotoField } from './photo-field';
import { ProxyFields } from './proxy-fields';
import { type SignatureHandle, SignatureField } from './signature-field';
import { useDraft } from './use-draft';
import { useHandOver } from './use-hand-over';

interface HandOverFormProps {
  itemId: string;
  name: string;
  route: 'stage' | 'wardOffice' | 'home';
  /** Only somebody chosen for a ceremony receives on its stage. */
  mayStage: boolean;
  child: boolean;
  /** Head of the household: proposed as a child's guardian. */
  headName: string;
  /** An electronic card that has not been activated: help belongs to the handover. */
  electronic: boolean;
  backHref: string;
}

const never = () => () => undefined;

/** Who receives, where, and what proves it: one press. What is typed, drawn and photographed outlives a reload. */
export function HandOverForm(props: HandOverFormProps) {
  const { itemId, child } = props;
  const t = useTranslations('handovers');
  const fieldWords = useTranslations('errors.fields');
  const words = useRefusalWords();
  const draft = useDraft<HandOverDraft>(`item.${itemId}`, emptyDraft(props));
  const { send, pending, refusal, setRefusal, done } = useHandOver(itemId, draft.forget);
  const { receiver, proxy, route, evidence, activation, lines, photo } = draft.value;
  const change = (part: Partial<HandOverDraft>) => draft.update((now) => ({ ...now, ...part }));
  const signature = useRef<SignatureHandle>(null);
  // What the storage of this browser says; nothing while the server renders.
  const unanswered = useSyncExternalStore(
    never,
    () => hasPendingPress(itemId),
    () => false,
  );
  const errors = refusal?.kind === 'refused' ? (refusal.fields ?? {}) : {};
  const again = unanswered && !pending;
  const told = errors.evidence ?? errors.route;

  const submit = async () => {
    const taken = photo && pictureFile(photo);
    const picture = evidence === 'screenSignature' ? await (signature.current?.picture() ?? null) : taken;
    if (evidence !== 'thumbprint' && !picture)
      return setRefusal({ kind: 'refused', code: 'invalidInput', fields: { evidence: 'pictureRequired' } });
    await send(fieldsOf(draft.value), picture);
  };

  if (done) return <HandedOver done={done} name={props.name} nextHref={props.backHref} />;
  const routes = (['stage', 'wardOffice', 'home'] as const).filter((one) => one !== 'stage' || props.mayStage);
  const receivers = child ? (['guardian', 'proxy'] as const) : (['self', 'proxy'] as const);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <LiveFields className="flex flex-col gap-5">
        {child && <Notice>{t('item.child')}</Notice>}
        {again && !refusal && <Notice tone="warn">{t('item.resend')}</Notice>}
        <ChoiceRow
          legend={t('item.receiver')}
          name="receiver"
          compact
          value={receiver}
          onChange={(value) => change({ receiver: value })}
          options={receivers.map((value) => ({ value, label: t(`item.${value}`) }))}
        />
        {receiver !== 'self' && (
          <ProxyFields value={proxy} errors={errors} onChange={(value) => change({ proxy: value })} />
        )}
        <ChoiceRow
          legend={t('item.routeLabel')}
          name="route"
          compact
          value={route}
          onChange={(value) => change({ route: value })}
          options={routes.map((value) => ({ value, label: t(`route.${value}`) }))}
        />
        {props.electronic && (
          <ChoiceRow
            legend={t('item.activation')}
            name="activation"
            value={activation}
            onChange={(value) => change({ activation: value })}
            options={ACTIVATIONS.map((value) => ({ value, label: t(`item.activations.${value || 'none'}`) }))}
          />
        )}
        <ChoiceRow
          legend={t('item.evidence')}
          name="evidence"
          compact
          value={evidence}
          onChange={(value) => change({ evidence: value })}
          options={EVIDENCES.map((value) => ({ value, label: t(`item.evidences.${value}`) }))}
        />
        {evidence === 'screenSignature' ? (
          <SignatureField handle={signature} lines={lines} onDrawn={(drawn) => change({ lines: drawn })} />
        ) : (
          <PhotoField photo={photo} onPhoto={(taken) => change({ photo: taken })} />
        )}
        {refusal && (
          <Notice tone={refusal.kind === 'notSent' ? 'warn' : 'error'} role="alert" title={words(refusal).title}>
            {told ? fieldWords(told) : words(refusal).text}
          </Notice>
        )}
        <div className="main-action">
          <Button
            type="submit"
            look="primary"
            icon={pending ? <Spinner /> : again ? <Icon name="RotateCw" /> : <Icon name="Check" />}
            aria-disabled={pending}
            className="min-h-14 text-lg sm:min-h-12"
          >
            {t(again ? 'item.sendAgain' : 'item.submit')}
          </Button>
        </div>
      </LiveFields>
    </form>
  );
}
