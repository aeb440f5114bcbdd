import type { Variables } from './children';

/** Gives this process the variables of a child, for work that is done here with the product's own code. */
export function adoptVariables(variables: Variables): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
