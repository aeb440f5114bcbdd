import * as z from 'zod/mini';

export const PrintInput = z.object({ documentId: z.uuid() });
