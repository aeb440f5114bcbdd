import { shrinkPhoto } from '@/components/form/shrink-photo';

/** A picture as text, so that it can be kept with a draft and is sent with the same bytes each time. */
export interface KeptPicture {
  name: string;
  /** `data:<type>;base64,…` */
  data: string;
}

export async function keepPicture(file: File): Promise<KeptPicture> {
  const small = await shrinkPhoto(file);
  const data = await new Promise<string>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(small);
  });
  return { name: small.name, data };
}

export function pictureFile({ name, data }: KeptPicture): File {
  const [head = '', body = ''] = data.split(',');
  const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
  return new File([bytes], name, { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'application/octet-stream' });
}
