import * as z from 'zod/mini';
import { ROLES } from './roles';
import { optionalEmail, personName, userName } from './schema';

/** Roles that an administrator of a province gives; the national role is given outside of any province. */
export const GIVEN_ROLES = ROLES.filter((role) => role !== 'national');

const day = z.iso.date('dayInvalid');
const shortText = z.string().check(z.trim(), z.maxLength(100, 'tooLong'));
const id = z.uuid();

const role = {
  role: z.enum(GIVEN_ROLES, 'required'),
  /** Code of a province, base office or ward; for a sponsor's role the province. */
  placeCode: z.string().check(z.maxLength(20, 'tooLong')),
  sponsorId: z.union([z.literal(''), id]),
  validFrom: day,
  validTo: day,
};
const person = { name: personName, title: shortText, email: optionalEmail, phone: shortText };

export const createUserSchema = z.object({ ...person, userName, ...role });
export const editUserSchema = z.object({ id, version: z.int(), ...person, userName });
export const addAssignmentSchema = z.object({ userId: id, ...role });
export const endAssignmentSchema = z.object({
  assignmentId: id,
  handedToId: z.union([z.literal(''), id]),
  reason: z.string().check(z.trim(), z.minLength(3, 'required'), z.maxLength(300, 'tooLong')),
});
export const userIdSchema = z.object({ userId: id });
export const disableUserSchema = z.object({ userId: id, reason: z.optional(shortText) });
export const inviteUserSchema = z.object({ userId: id, channel: z.enum(['code', 'mail']) });
