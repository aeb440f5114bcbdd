import { forgetHeads } from '@/lib/core/audit-heads';

import { openDatabase, ownerAddress } from './addresses';
import { loadDemoOnce } from './demo';
import { emptyDatabase } from './empty-database';
import { generateClient } from './generate';
import { CommandError, say } from './messages';
import { refuseIfRunning } from './running';
import { isDemo } from './runtime-variables';
import { readSettings } from './settings';

/** `npm run reset-demo`: throws the demo province away and loads it anew, dated from today. */
export async function resetDemo(): Promise<void> {
  const env = readSettings();
  if (!isDemo(env)) {
    throw new CommandError(
      'Từ chối xóa: DATABASE_URL trỏ tới cơ sở dữ liệu của bạn. Nếu đó thật sự là dữ liệu thử, đặt DEMO=1.',
      'Refused: DATABASE_URL names a database of your own. If it really holds the demo, set DEMO=1.',
    );
  }
  await refuseIfRunning(env.DATA_DIR);
  const { ownerUrl } = await ownerAddress(env);
  await emptyDatabase(env, ownerUrl);
  forgetHeads(env.DATA_DIR);
  const database = await openDatabase(env);
  await generateClient();
  await loadDemoOnce(env, database);
  say('Đã nạp lại tỉnh mẫu.', 'The demo province is loaded anew.');
}
