/** `npm run setup-link`: the one-time address at which the next province gets its first administrator, or the whole country a reader. */
import { makeFirstAdminLink } from '@/lib/access/first-admin';

import { ownerAddress } from './addresses';
import { say } from './messages';
import { publicUrl } from './runtime-variables';
import { readSettings } from './settings';

export async function setupLink(): Promise<void> {
  const env = readSettings();
  const { ownerUrl } = await ownerAddress(env);
  const link = await makeFirstAdminLink(ownerUrl, publicUrl(env));
  say(
    `Mở một lần để tạo quản trị viên đầu tiên của một tỉnh, hoặc tài khoản xem số liệu cả nước: ${link}`,
    `Open once to make the first administrator of a province, or a reader of the whole country's totals: ${link}`,
  );
}
