import type { IconName } from './icon-names';
import type { Tone } from './badge';
import { STATES, UNKNOWN_STATE } from './states';

/** Translator of `status`. */
interface Words {
  (key: string): string;
  raw: (key: string) => unknown;
}

/**
 * The word, icon and tone of a state. `of` names the thing where one state has another word there
 * (`status.of.<of>.<state>` before `status.<state>`): an open pledge is not called like an open drive.
 */
export function stateLook(status: Words, state: string, of?: string): { word: string; tone: Tone; icon: IconName } {
  const [tone, icon] = STATES[`${of}.${state}`] ?? STATES[state] ?? UNKNOWN_STATE;
  // Not `has`, which makes and catches an error for each word that is not there: a list asks for fifty.
  const own = of !== undefined && state in ((status.raw('of') as Record<string, object>)[of] ?? {});
  return { word: status(own ? `of.${of}.${state}` : state), tone, icon };
}
