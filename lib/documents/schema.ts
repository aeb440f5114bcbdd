import * as z from 'zod/mini';

/** `translation`: the sheet beside the binding text, where the document has one. */
export const PrintInput = z.object({ documentId: z.uuid(), translation: z._default(z.boolean(), false) });
