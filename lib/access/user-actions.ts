'use server';
import { defineAction } from '@/lib/core/action';
import { addAssignment, endAssignment } from './assign-role';
import { createUser } from './create-user';
import { disableUser, enableUser } from './disable-user';
import { editUser } from './edit-user';
import { handOutCode } from './hand-out-code';
import { inviteUser } from './invite-user';
import { resetSecondFactor } from './reset-second-factor';

export const createUserAction = defineAction(createUser);
export const editUserAction = defineAction(editUser);
export const disableUserAction = defineAction(disableUser);
export const enableUserAction = defineAction(enableUser);
export const addAssignmentAction = defineAction(addAssignment);
export const endAssignmentAction = defineAction(endAssignment);
export const resetSecondFactorAction = defineAction(resetSecondFactor);
export const inviteUserAction = handOutCode(defineAction(inviteUser));
