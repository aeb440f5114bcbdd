'use client';
import type { ComponentProps } from 'react';
import { MilestoneList } from './milestone-list';

/** The list where its words are sent anyway, for the controls: there a page sends the milestones as data and not as elements. */
export const MilestoneBoard = (props: ComponentProps<typeof MilestoneList>) => <MilestoneList {...props} />;
