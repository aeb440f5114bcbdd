import { defineCommand } from '@/lib/core/command';
import { DomainError } from '@/lib/core/errors';
import { newId } from '@/lib/core/ids';
import { provinceAccount } from './accounts';
import { postEntry } from './post-entry';
import { BankCashInput } from './schema';

/**
 * Cash that was received is paid into the bank account: a journal entry from the cash box to the bank, with the number of the slip.
 * DomainError invalidInput (day in the future, more than the cash box holds).
 */
export const bankCash = defineCommand({
  name: 'cash.bank',
  permission: 'money.record',
  input: BankCashInput,
  async run(ctx, { amount, bankedOn, slip }) {
    if (bankedOn > ctx.today) throw new DomainError('invalidInput', undefined, { bankedOn: 'dayInFuture' });
    const [cash, bank] = [await provinceAccount(ctx, 'cash'), await provinceAccount(ctx, 'bank')];
    const held = await ctx.tx.accountBalance.findUnique({ where: { accountId: cash }, select: { balance: true } });
    if (BigInt(amount) > (held?.balance ?? 0n))
      throw new DomainError('invalidInput', undefined, { amount: 'moreThanAvailable' });
    const id = newId();
    const entryId = await postEntry(ctx, {
      day: bankedOn,
      kind: 'cashBanked',
      subjectType: 'CashDeposit',
      subjectId: id,
      memo: slip,
      postings: [
        { accountId: bank, amount: BigInt(amount) },
        { accountId: cash, amount: -BigInt(amount) },
      ],
    });
    ctx.audit({ what: 'cash.banked', subjectType: 'JournalEntry', subjectId: entryId });
    return { entryId };
  },
});
