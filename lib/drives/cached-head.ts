import { cache } from 'react';
import { getDriveHead } from './queries';

/** The head of a drive, read once for a page: its layout and its title both ask for it. */
export const cachedDriveHead = cache((driveId: string) => getDriveHead(driveId));
