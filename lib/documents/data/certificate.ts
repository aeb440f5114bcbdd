import { z } from 'zod';
import { Letterhead, Proof, Signature, Text } from './common';

/** Certificate of merit (giấy khen), A4 landscape. `achievement` follows "Đã có thành tích". */
export const CertificateData = z.object({
  letterhead: Letterhead,
  /** Who awards, in capitals: "GIÁM ĐỐC BẢO HIỂM XÃ HỘI TỈNH BẮC NINH". */
  awardedBy: Text,
  recipient: Text,
  recipientAbout: Text.nullable(),
  achievement: Text,
  decision: Text,
  bookNumber: Text,
  signature: Signature,
  proof: Proof,
});
