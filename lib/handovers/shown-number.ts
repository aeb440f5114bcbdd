/** The number on a card or book as it is shown to people: its last four characters, enough to tell two cards apart. */
export function shownNumber(item: { cardNumber: string | null; insuranceCode: string | null }): string | null {
  const number = item.cardNumber ?? item.insuranceCode;
  return number ? `•••• ${number.slice(-4)}` : null;
}
