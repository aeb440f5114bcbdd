import type { KeptPicture } from './kept-picture';
import { NO_PROXY, type Proxy } from './proxy-fields';
import type { Lines } from './signature-field';

export const EVIDENCES = ['screenSignature', 'photo', 'thumbprint'] as const;
export const ACTIVATIONS = ['activated', 'helpOffered', ''] as const;

/** What has been chosen, typed, drawn and photographed so far for one item. */
export interface HandOverDraft {
  receiver: 'self' | 'proxy' | 'guardian';
  proxy: Proxy;
  route: 'stage' | 'wardOffice' | 'home';
  evidence: (typeof EVIDENCES)[number];
  activation: (typeof ACTIVATIONS)[number];
  lines: Lines;
  photo: KeptPicture | null;
}

/** A child's card goes to a guardian: the head of the household, if the list names one. */
export const emptyDraft = (
  item: Pick<HandOverDraft, 'route'> & { child: boolean; headName: string },
): HandOverDraft => ({
  receiver: item.child ? 'guardian' : 'self',
  proxy: item.child ? { ...NO_PROXY, proxyName: item.headName } : NO_PROXY,
  route: item.route,
  evidence: 'screenSignature',
  activation: '',
  lines: [],
  photo: null,
});

/** Fields of the multipart form; the command's schema has the same names. */
export const fieldsOf = (draft: HandOverDraft): Record<string, string> => ({
  receiver: draft.receiver,
  route: draft.route,
  evidence: draft.evidence,
  ...(draft.activation ? { activation: draft.activation } : {}),
  ...(draft.receiver === 'self' ? {} : { ...draft.proxy }),
});
