'use client';
import { Icon } from '@/components/ui/icon';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { type KeptPicture, keepPicture } from './kept-picture';

/** A photo taken with the phone's camera, shown small so that one sees what is sent. */
export function PhotoField({
  photo,
  onPhoto,
}: {
  photo: KeptPicture | null;
  onPhoto: (photo: KeptPicture | null) => void;
}) {
  const t = useTranslations('handovers.item');
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label className={`${buttonClass('secondary')} focus-within:outline-accent focus-within:outline-3`}>
        <Icon name="Camera" />
        {t(photo ? 'photoAgain' : 'photo')}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void keepPicture(file).then(onPhoto);
          }}
        />
      </label>
      {photo && (
        <img src={photo.data} alt={t('photoTaken')} className="border-line h-20 rounded-md border object-contain" />
      )}
    </div>
  );
}
