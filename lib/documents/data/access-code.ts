import { z } from 'zod';
import { Letterhead, Text } from './common';

/** Slip with a one-time code for an account of a ward without work e-mail. Never stored: the code is a secret. */
export const AccessCodeData = z.object({
  letterhead: Letterhead,
  name: Text,
  role: Text,
  place: Text,
  userName: Text,
  code: Text,
  /** Where the code is entered; the QR opens it. */
  url: z.url(),
  /** Last moment the code works, as printed. */
  expires: Text,
  contact: Text,
});
