/** Every move of a batch and of an item that exists; the database holds the same table (tt.moves). */
export const MOVES = {
  CardBatch: { made: ['sent'], sent: ['answered'], answered: [] },
  Item: {
    allocated: ['paid', 'reversed'],
    paid: ['requested', 'reversed'],
    requested: ['issued', 'rejected'],
    rejected: ['requested', 'reversed'],
    issued: ['printed', 'atWard', 'notified'],
    printed: ['atWard'],
    atWard: [],
    notified: ['activated'],
    activated: [],
    reversed: [],
  },
} as const;

export type ItemState = keyof typeof MOVES.Item;
export const ITEM_STATES = Object.keys(MOVES.Item) as ItemState[];

export type BatchForm = 'D03-TS' | 'D05-TS';

/** Cards go to the insurer on form D03-TS, books on D05-TS. */
export const formOf = (kind: string): BatchForm => (kind === 'book' ? 'D05-TS' : 'D03-TS');

export const ITEM_STEPS = ['print', 'send', 'notify', 'activate', 'help'] as const;
export type ItemStep = (typeof ITEM_STEPS)[number];

/**
 * What the office does with issued items. A paper one is printed and brought to the ward; of an electronic one the person is told,
 * and then either activates it or is offered help with it, which leaves it `notified`.
 */
export const STEPS: Record<
  ItemStep,
  { form: 'paper' | 'electronic'; from: readonly ItemState[]; to: ItemState; activation: string | null }
> = {
  print: { form: 'paper', from: ['issued'], to: 'printed', activation: null },
  send: { form: 'paper', from: ['issued', 'printed'], to: 'atWard', activation: null },
  notify: { form: 'electronic', from: ['issued'], to: 'notified', activation: null },
  activate: { form: 'electronic', from: ['notified'], to: 'activated', activation: 'activated' },
  help: { form: 'electronic', from: ['notified'], to: 'notified', activation: 'helpOffered' },
};

/** Whether an item, as it stands, can make the step. */
export const mayStep = (
  { form, state, activation }: { form: string; state: string; activation: string | null },
  step: ItemStep,
): boolean =>
  STEPS[step].form === form &&
  STEPS[step].from.includes(state as ItemState) &&
  (step !== 'help' || activation === null);

/** Accepted by the insurer, so that there is something to hand over; the database refuses the others (tt.hand_over). */
export const ISSUED = ['issued', 'printed', 'atWard', 'notified', 'activated'] as const satisfies readonly ItemState[];

/** States in which the identity that a form needs may still be completed or corrected. */
export const CORRECTABLE: readonly ItemState[] = ['allocated', 'paid', 'rejected'];
