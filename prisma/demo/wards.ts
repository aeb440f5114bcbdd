import { readPlaces } from '@/lib/places/wards-file';

export interface DemoWard {
  code: string;
  name: string;
  /** As in an address: "phường Đa Mai". */
  full: string;
}

const named = new Map(readPlaces().map((place) => [place.code, place]));

function ward(code: string): DemoWard {
  const place = named.get(code);
  if (!place) throw new Error(`no ward ${code}`);
  return { code, name: place.name, full: `${place.type.toLowerCase()} ${place.name}` };
}

/** Wards of the drive reported in December 2025: six at the first ceremony, two at the second. */
export const FIRST_CEREMONY = ['07210', '07228', '07696', '07699', '07682', '07681'].map(ward);
export const SECOND_CEREMONY = ['07525', '07444'].map(ward);
export const REPORTED = [...FIRST_CEREMONY, ...SECOND_CEREMONY];

/** Wards of the second drive of 2025. */
export const BOOK_WARDS = ['09187', '09169', '07777', '07840'].map(ward);

export const ALL_WARDS = [...REPORTED, ...BOOK_WARDS];
