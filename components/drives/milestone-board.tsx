'use client';

/** The list where its words are sent anyway, for the controls: there a page sends the milestones as data and not as elements. */
export { MilestoneList as MilestoneBoard } from './milestone-list';
