import { useEffect, useEffectEvent, useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useUnsavedGuard, type UnsavedGuard } from '../../../forms/unsaved-guard.tsx';
import {
  useContractForm,
  type ContractForm,
  type ContractFormOptions,
} from '../../../forms/use-contract-form.ts';
import { useToasts } from '../../../ui/toast.tsx';
import type { CreateOutcome, Unsettled } from './careful-create.ts';
import type { WithLogo } from './logo-value.ts';
import { useKeptForm, type KeptDraft, type KeptFormOptions } from './use-kept-form.ts';

/** What making a link needs of its generation. */
interface LinkCreatingOptions<
  Values extends FieldValues,
  Output,
  Rule extends string,
  Made,
  Attempt,
>
  extends
    Omit<ContractFormOptions<Values, Output, Rule>, 'defaultValues'>,
    KeptFormOptions<Values, Attempt> {
  /** The form without a draft. */
  readonly start: Values;
  /** By which a link will be found whose answer gets lost. */
  readonly attemptOf: (values: Values) => Attempt;
  /** What became of a create that was under way when the page was left; null for nothing, or where nobody knows. */
  readonly settle: (attempt: Attempt) => Promise<Made | null>;
  readonly onCreated: (made: Made) => void;
}

export interface LinkCreating<Values extends FieldValues, Output, Made, Attempt> {
  readonly contract: ContractForm<Values, Output>;
  /** It began as a draft that was found, with a logo of its own or none. */
  readonly hasDraft: boolean;
  /** Null while nothing is kept. */
  readonly kept: KeptDraft | null;
  readonly guard: UnsavedGuard;
  /** No answer came to what was sent last. */
  readonly unsettled: Unsettled<Attempt> | null;
  /** A submit handler, by what sends the form over an attempt whose answer never came. @throws ApiProblem when it is refused */
  readonly save: (
    send: (values: Values, open: Attempt | null) => Promise<CreateOutcome<Made, Attempt>>,
  ) => ReturnType<ContractForm<Values, Output>['submit']>;
  readonly discard: () => void;
}

/** The form of a new link: kept on this device, and sent so that a lost answer costs neither the link nor a second one. */
export function useLinkCreating<
  Values extends FieldValues & WithLogo,
  Output,
  Rule extends string,
  Made,
  Attempt,
>({
  draftName,
  stored,
  write,
  start,
  attemptOf,
  settle,
  onCreated,
  ...rules
}: LinkCreatingOptions<Values, Output, Rule, Made, Attempt>): LinkCreating<
  Values,
  Output,
  Made,
  Attempt
> {
  const t = useTranslations('linkForm');
  const toasts = useToasts();
  const [unsettled, setUnsettled] = useState<Unsettled<Attempt> | null>(null);
  const contract = useContractForm({
    ...rules,
    defaultValues: (stored?.values ?? start) as DefaultValues<Values>,
  });
  const { form } = contract;
  const draft = useKeptForm(form, { draftName, stored, write });
  const { kept } = draft;
  const guard = useUnsavedGuard(() => kept !== null && kept.keeping !== 'kept');

  const finish = (made: Made) => {
    draft.forget();
    guard.release();
    onCreated(made);
  };

  // A create that was under way when the page was left: it may have been made after all.
  const settleOpen = useEffectEvent(async () => {
    const made = draft.open && (await settle(draft.open));
    if (made) finish(made);
  });
  useEffect(() => {
    void settleOpen();
  }, []);

  return {
    contract,
    hasDraft: stored !== null,
    kept,
    guard,
    unsettled,
    save: (send) =>
      contract.submit(() =>
        contract.send(async () => {
          setUnsettled(null);
          const values = form.getValues();
          const { open } = draft;
          // Written down first: a tab that dies while sending can still find out what became of it.
          draft.setOpen(open ?? attemptOf(values));
          try {
            const outcome = await send(values, open);
            if (outcome.kind === 'created') {
              finish(outcome);
              return;
            }
            draft.setOpen(outcome.attempt);
            setUnsettled(outcome);
          } catch (error) {
            draft.setOpen(open);
            throw error;
          }
        }),
      ),
    discard: () => {
      const typed = form.getValues();
      draft.discard(start);
      toasts.add({
        title: t('draftDiscarded'),
        tone: 'info',
        action: { label: t('draftUndo'), onPress: () => form.reset(typed) },
      });
    },
  };
}
