'use client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';
import type { ServerAction } from '@/lib/core/result';
import { newRequestId } from './request-id';
import { type Refusal, runAction } from './run-action';

z.config({ jitless: true }); // zod's compiled parsers need `eval`, which the content-security policy refuses

export type FormSchema = z.core.$ZodType<unknown, FieldValues>;

/** What happens after a success. Without either, the form says "saved" and keeps what was typed. */
export interface AfterSuccess<T> {
  /** Returns the address to go to, or nothing to stay. */
  onDone?: (value: T) => string | void;
  /** Empties the form back to its defaults, for adding one after another. */
  clear?: boolean;
}

export interface ActionForm<V extends FieldValues = FieldValues> {
  form: UseFormReturn<V, unknown, V>;
  submit: (event: React.SyntheticEvent) => void;
  refusal: Refusal | null;
  saved: boolean;
  pending: boolean;
}

/**
 * Joins react-hook-form, a schema and a server action. A refusal lands on its fields; whatever fails, what was typed
 * stays. One request id lives until a success, so that pressing again after a lost answer records nothing twice.
 */
export function useActionForm<S extends FormSchema, T>(
  schema: S,
  action: ServerAction<z.input<S>, T>,
  defaults: DefaultValues<z.input<S>>,
  { onDone, clear }: AfterSuccess<T> = {},
): ActionForm<z.input<S>> {
  type V = z.input<S>;
  const router = useRouter();
  const requestId = useRef<string>(undefined);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);
  const [pending, setPending] = useState(false);
  const form = useForm<V, unknown, V>({
    resolver: zodResolver(schema, undefined, { raw: true }) as never,
    defaultValues: defaults,
    shouldFocusError: false, // the summary takes the focus
  });

  const send = async (values: V) => {
    setPending(true);
    setSaved(false);
    try {
      requestId.current ??= newRequestId();
      const id = requestId.current;
      const outcome = await runAction(() => action(values, id));
      if (outcome.kind !== 'done') return refuse(outcome);
      requestId.current = undefined;
      setRefusal(null);
      form.reset(clear ? undefined : values);
      const next = onDone?.(outcome.value);
      if (next) router.push(next);
      else setSaved(true);
    } finally {
      setPending(false);
    }
  };

  const refuse = (why: Refusal) => {
    if (why.kind === 'refused')
      for (const [name, message] of Object.entries(why.fields ?? {}))
        form.setError(name as Path<V>, { type: 'server', message });
    setRefusal(why);
  };

  const submit = (event: React.SyntheticEvent) => {
    if (pending) return event.preventDefault();
    setRefusal(null);
    void form.handleSubmit(send, () => setRefusal({ kind: 'refused', code: 'invalidInput' }))(event);
  };
  return { form, submit, refusal, saved, pending };
}
