import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

interface AuditSubjectProps {
  row: { subjectType: string | null; subjectId: string | null; driveId: string | null; fields: string[] };
}

/** What was acted on: its kind, a link to everything else that happened to it, and the names of the fields that changed. */
export function AuditSubject({ row: { subjectType, subjectId, driveId, fields } }: AuditSubjectProps) {
  const t = useTranslations('admin');
  const key = `subject.${subjectType}`;
  const kind = subjectType && t.has(key) ? t(key) : subjectType;
  return (
    <>
      {kind}
      {subjectId && (
        <Link href={`${paths.admin.audit}?subject=${subjectId}`} className="prose-link block text-sm">
          {t('audit.sameSubject', { id: subjectId.slice(-6) })}
        </Link>
      )}
      {driveId && (
        <Link href={`${paths.admin.audit}?drive=${driveId}`} className="prose-link block text-sm">
          {t('audit.sameDrive')}
        </Link>
      )}
      {fields.length > 0 && (
        <span className="text-muted block text-sm wrap-anywhere">
          {t('audit.fields', { fields: fields.join(', ') })}
        </span>
      )}
    </>
  );
}
