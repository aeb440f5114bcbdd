import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Explanation } from '@/components/allocation/explanation';

import { DefinitionList } from '@/components/ui/definition-list';
import { DayText, Money } from '@/components/ui/figures';
import { StateBadge } from '@/components/ui/state-badge';
import type { ItemView } from '@/lib/cards/item-page';
import { maskIdentifier } from '@/lib/i18n/format';
import { paths } from '@/lib/paths';

/** What was given to whom, whose money it was, and every step to the insurer and back. */
export function ItemFacts({ item }: { item: ItemView }) {
  const t = useTranslations('cards');
  const way = useTranslations('cards.way');
  const { chain } = item;
  return (
    <DefinitionList
      items={[
        { term: t('columns.item'), value: t('item', { kind: item.kind, form: item.form, months: item.months }) },
        { term: t('columns.ward'), value: item.ward },
        { term: way('group'), value: item.group },
        { term: t('columns.number'), value: item.number && maskIdentifier(item.number) },
        {
          term: t('columns.valid'),
          value: item.validFrom && (
            <>
              <DayText day={item.validFrom} /> – <DayText day={item.validTo} />
            </>
          ),
        },
        { term: t('columns.code'), value: <span className="font-mono">{item.code}</span> },
        { term: way('handover'), value: <StateBadge state={item.handover} of="item" /> },
        ...(chain ? money(item, chain, way) : []),
        ...(chain ? requests(item, chain, t) : []),
        ...(item.ending ? endingFacts(item, item.ending, t) : []),
      ]}
    />
  );
}

type Chain = NonNullable<ItemView['chain']>;

function money(item: ItemView, chain: Chain, way: ReturnType<typeof useTranslations<'cards.way'>>) {
  const at = paths.drive(item.driveId);
  const { allocation, payment } = chain;
  const run = way('run', { number: String(allocation.number) });
  const paid = payment && way('payment', { number: String(payment.number) });
  return [
    { term: way('full'), value: <Money vnd={item.full} /> },
    {
      term: way('share'),
      value: (
        <>
          <Money vnd={item.sponsorShare} />
          <Explanation lines={chain.explanation} left />
        </>
      ),
    },
    {
      term: way('funds'),
      value: (
        <ul>
          {(allocation.funds ?? []).map(({ name, amount }) => (
            <li key={name}>
              {name}: <Money vnd={BigInt(amount)} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: way('allocated'),
      value: item.may.allocation ? (
        <Link className="prose-link" href={at.allocationRun(allocation.runId)}>
          {run}
        </Link>
      ) : (
        run
      ),
    },
    {
      term: way('paid'),
      value: payment && (
        <>
          {item.may.payments ? (
            <Link className="prose-link" href={at.payment(payment.id)}>
              {paid}
            </Link>
          ) : (
            paid
          )}
          {payment.paidOn && (
            <>
              {' '}
              <DayText day={payment.paidOn} /> · {payment.orderNumber}
            </>
          )}
        </>
      ),
    },
  ];
}

function requests(item: ItemView, chain: Chain, t: ReturnType<typeof useTranslations<'cards'>>) {
  const at = paths.drive(item.driveId);
  return chain.batches.map((batch) => ({
    term: t('way.asked'),
    value: (
      <div className="flex flex-wrap items-center gap-x-3">
        <Link className="prose-link" href={at.cardBatch(batch.id)}>
          {t('batch.title', { number: String(batch.number), form: batch.form })}
        </Link>
        {batch.sentOn && <DayText day={batch.sentOn} />}
        <StateBadge state={batch.answer} />
        {batch.reason && <span className="text-muted text-sm">{batch.reason}</span>}
      </div>
    ),
  }));
}

type Ending = NonNullable<ItemView['ending']>;

/** When and why it ended, and the batch that told the insurer; until then, that it waits for one. */
function endingFacts(item: ItemView, ending: Ending, t: ReturnType<typeof useTranslations<'cards'>>) {
  const { told } = ending;
  return [
    {
      term: t('end.ended'),
      value: (
        <>
          {t(`end.kinds.${ending.kind}`)} · {t('end.lastDay')} <DayText day={ending.lastDay} />
          <div className="text-muted text-sm">{ending.source}</div>
        </>
      ),
    },
    {
      term: t('end.takenOff'),
      value: told ? (
        <div className="flex flex-wrap items-center gap-x-3">
          <Link className="prose-link" href={paths.drive(item.driveId).cardBatch(told.id)}>
            {t('batch.title', { number: String(told.number), form: told.form })}
          </Link>
          {told.sentOn ? <DayText day={told.sentOn} /> : t('end.notSent')}
          <StateBadge state={told.answer} />
          {told.reason && <span className="text-muted text-sm">{told.reason}</span>}
          <span>
            {t('end.months', { months: ending.months })} · {t('columns.askedBack')}: <Money vnd={told.amount} />
          </span>
        </div>
      ) : (
        t('end.waits', { months: ending.months })
      ),
    },
  ];
}
