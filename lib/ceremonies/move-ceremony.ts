import { defineCommand } from '@/lib/core/command';
import { vietnamDay } from '@/lib/core/clock';
import { DomainError } from '@/lib/core/errors';
import { ceremonyOf, moveCeremony, sendToWard } from './ceremony-ref';
import { CeremonyReasonInput, CeremonyRef, ReportCeremonyInput } from './schema';

const auditOf = (what: string, row: { id: string; driveId: string }) => ({
  what,
  subjectType: 'Ceremony',
  subjectId: row.id,
  driveId: row.driveId,
});

export const confirmCeremony = defineCommand({
  name: 'ceremony.confirm',
  permission: 'ceremony.edit',
  input: CeremonyRef,
  async run(ctx, { ceremonyId, version }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    await moveCeremony(ctx, row, version, 'confirmed');
    ctx.audit(auditOf('ceremony.confirmed', row));
    return { ceremonyId };
  },
});

/** It took place; not before its day. */
export const holdCeremony = defineCommand({
  name: 'ceremony.hold',
  permission: 'ceremony.edit',
  input: CeremonyRef,
  async run(ctx, { ceremonyId, version }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    if (vietnamDay(row.startsAt) > ctx.today) throw new DomainError('notYet', { day: vietnamDay(row.startsAt) });
    await moveCeremony(ctx, row, version, 'held');
    ctx.audit(auditOf('ceremony.held', row));
    return { ceremonyId };
  },
});

export const reportCeremony = defineCommand({
  name: 'ceremony.report',
  permission: 'ceremony.edit',
  input: ReportCeremonyInput,
  async run(ctx, { ceremonyId, version, minutes }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    await moveCeremony(ctx, row, version, 'reported', { minutes });
    ctx.audit(auditOf('ceremony.reported', row));
    return { ceremonyId };
  },
});

/** Put off without a day: people keep their place on stage; its page lists who should get the card now at the ward. */
export const postponeCeremony = defineCommand({
  name: 'ceremony.postpone',
  permission: 'ceremony.edit',
  input: CeremonyReasonInput,
  async run(ctx, { ceremonyId, version, reason }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    await moveCeremony(ctx, row, version, 'postponed', { stateReason: reason });
    ctx.audit(auditOf('ceremony.postponed', row));
    return { ceremonyId };
  },
});

export const replanCeremony = defineCommand({
  name: 'ceremony.replan',
  permission: 'ceremony.edit',
  input: CeremonyRef,
  async run(ctx, { ceremonyId, version }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    await moveCeremony(ctx, row, version, 'planned', { stateReason: null });
    ctx.audit(auditOf('ceremony.replanned', row));
    return { ceremonyId };
  },
});

/** Called off: everybody who was to stand on stage gets the card at the ward office. */
export const cancelCeremony = defineCommand({
  name: 'ceremony.cancel',
  permission: 'ceremony.edit',
  input: CeremonyReasonInput,
  async run(ctx, { ceremonyId, version, reason }) {
    const row = await ceremonyOf(ctx, ceremonyId);
    await moveCeremony(ctx, row, version, 'cancelled', { stateReason: reason });
    const items = await sendToWard(ctx, ceremonyId);
    ctx.audit({ ...auditOf('ceremony.cancelled', row), counts: { items } });
    return { ceremonyId };
  },
});
