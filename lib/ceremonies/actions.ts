'use server';
import { defineAction } from '@/lib/core/action';
import { makeCalendarAddress, revokeCalendarAddress } from './calendar-address';
import { chooseRoute } from './choose-route';
import { issueMinutes } from './issue-minutes';
import {
  cancelCeremony,
  confirmCeremony,
  holdCeremony,
  postponeCeremony,
  replanCeremony,
  reportCeremony,
} from './move-ceremony';
import { createCeremony, updateCeremony } from './plan-ceremony';

export const createCeremonyAction = defineAction(createCeremony);
export const updateCeremonyAction = defineAction(updateCeremony);
export const confirmCeremonyAction = defineAction(confirmCeremony);
export const holdCeremonyAction = defineAction(holdCeremony);
export const reportCeremonyAction = defineAction(reportCeremony);
export const postponeCeremonyAction = defineAction(postponeCeremony);
export const replanCeremonyAction = defineAction(replanCeremony);
export const cancelCeremonyAction = defineAction(cancelCeremony);
export const chooseRouteAction = defineAction(chooseRoute);
export const issueMinutesAction = defineAction(issueMinutes);
export const makeCalendarAddressAction = defineAction(makeCalendarAddress);
export const revokeCalendarAddressAction = defineAction(revokeCalendarAddress);
