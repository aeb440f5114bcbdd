'use client';
import { Camera, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useRefusalWords } from '@/components/form/refusal-words';
import { Spinner } from '@/components/form/submit-button';
import { Button, ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Notice } from '@/components/ui/notice';
import { ChoiceRow } from './choice-row';
import { hasPendingRequest } from './pending-request';
import { NO_PROXY, type Proxy, ProxyFields } from './proxy-fields';
import { type SignatureHandle, SignatureField } from './signature-field';
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
  backHref: string;
}

const never = () => () => undefined;

const EVIDENCES = ['screenSignature', 'photo', 'thumbprint'] as const;

/** Who receives, where, and what proves it: one press. */
export function HandOverForm({ itemId, name, route, mayStage, child, headName, backHref }: HandOverFormProps) {
  const t = useTranslations('handovers');
  const words = useRefusalWords();
  const { send, pending, refusal, setRefusal, done } = useHandOver(itemId);
  const [receiver, setReceiver] = useState<'self' | 'proxy' | 'guardian'>(child ? 'guardian' : 'self');
  const [proxy, setProxy] = useState<Proxy>(child ? { ...NO_PROXY, proxyName: headName } : NO_PROXY);
  const [where, setWhere] = useState(route);
  const [evidence, setEvidence] = useState<(typeof EVIDENCES)[number]>('screenSignature');
  const [photo, setPhoto] = useState<File | null>(null);
  const signature = useRef<SignatureHandle>(null);
  // What the storage of this browser says; nothing while the server renders.
  const unanswered = useSyncExternalStore(
    never,
    () => hasPendingRequest(itemId),
    () => false,
  );
  const errors = refusal?.kind === 'refused' ? (refusal.fields ?? {}) : {};

  const submit = async () => {
    const picture = evidence === 'screenSignature' ? await (signature.current?.picture() ?? null) : photo;
    if (evidence !== 'thumbprint' && !picture)
      return setRefusal({ kind: 'refused', code: 'invalidInput', fields: { evidence: 'pictureRequired' } });
    const happenedAt = new Date().toISOString();
    await send(
      { receiver, route: where, evidence, happenedAt, ...(receiver === 'self' ? {} : proxy) },
      evidence === 'thumbprint' ? photo : picture,
    );
  };

  if (done)
    return (
      <Notice
        tone="success"
        role="status"
        title={t('item.done')}
        action={
          <ButtonLink look="primary" href={backHref}>
            {t('item.next')}
          </ButtonLink>
        }
      >
        {t('item.doneBody', { name })}
      </Notice>
    );
  const routes = (['stage', 'wardOffice', 'home'] as const).filter((one) => one !== 'stage' || mayStage);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {child && <Notice>{t('item.child')}</Notice>}
      {unanswered && !refusal && !pending && <Notice tone="warn">{t('item.resend')}</Notice>}
      <ChoiceRow
        legend={t('item.receiver')}
        name="receiver"
        value={receiver}
        onChange={setReceiver}
        options={(['self', 'proxy', 'guardian'] as const).map((value) => ({ value, label: t(`item.${value}`) }))}
      />
      {receiver !== 'self' && <ProxyFields value={proxy} errors={errors} onChange={setProxy} />}
      <ChoiceRow
        legend={t('item.routeLabel')}
        name="route"
        compact
        value={where}
        onChange={setWhere}
        options={routes.map((value) => ({ value, label: t(`route.${value}`) }))}
      />
      <ChoiceRow
        legend={t('item.evidence')}
        name="evidence"
        compact
        value={evidence}
        onChange={setEvidence}
        options={EVIDENCES.map((value) => ({ value, label: t(`item.evidences.${value}`) }))}
      />
      {evidence === 'screenSignature' ? (
        <SignatureField handle={signature} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <label className={buttonClass('secondary')}>
            <Camera aria-hidden />
            {t('item.photo')}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="sr-only"
              onChange={(event) => setPhoto(event.target.files?.[0] ?? null)}
            />
          </label>
          {photo && <span className="text-muted text-sm">{photo.name}</span>}
        </div>
      )}
      {refusal && (
        <Notice tone={refusal.kind === 'notSent' ? 'warn' : 'error'} role="alert" title={words(refusal).title}>
          {errors.evidence ? <EvidenceError field={errors.evidence} /> : words(refusal).text}
        </Notice>
      )}
      <div className="main-action">
        <Button
          type="submit"
          look="primary"
          icon={pending ? <Spinner /> : <Check aria-hidden />}
          aria-disabled={pending}
          className="min-h-14 text-lg sm:min-h-12"
        >
          {t('item.submit')}
        </Button>
      </div>
    </form>
  );
}

function EvidenceError({ field }: { field: string }) {
  const words = useTranslations('errors.fields');
  return words(words.has(field) ? field : 'invalid');
}
