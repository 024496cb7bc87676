import { useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Parsed } from '../../../../contract/core/rule.ts';
import { useUnsavedGuard, type UnsavedGuard } from '../../../forms/unsaved-guard.tsx';
import {
  useContractForm,
  type ContractForm,
  type ContractFormOptions,
} from '../../../forms/use-contract-form.ts';
import { useToasts } from '../../../ui/toast.tsx';
import type { Reading, UpdateOutcome } from './careful-update.ts';
import type { EditDrafts } from './edit-drafts.ts';
import type { WithLogo } from './logo-value.ts';
import { useEditDraft, useEditStart, type Editable } from './use-edit-draft.ts';

/** What became of the form without a mistake of anybody's. */
export type EditNote = 'nothingChanged' | 'conflictKept' | 'draftRestored' | 'draftRebased';

type Unsettled<Link> = Extract<UpdateOutcome<Link>, { kind: 'absent' | 'unknown' }>;

/** What editing a link needs of its generation. */
interface LinkEditingOptions<
  Link,
  Values extends FieldValues & WithLogo,
  Edit,
  Rule extends string,
> extends Omit<ContractFormOptions<Values, Edit, Rule>, 'defaultValues' | 'parse'> {
  readonly drafts: EditDrafts<Link, Values>;
  readonly draftName: string;
  readonly start: Reading<Link>;
  /** Judges the form by the contract, over the link that it began from. */
  readonly parse: (base: Link, values: Values) => Parsed<Edit, Rule> | Promise<Parsed<Edit, Rule>>;
  /** Sends the changes over the state that they were made from. @throws ApiProblem when they are refused */
  readonly update: (base: Reading<Link>, edit: Edit) => Promise<UpdateOutcome<Link>>;
  /** It is saved, and nothing of it is to be lost any more: leads away. */
  readonly onSaved: () => Promise<void>;
}

export interface LinkEditing<Link, Values extends FieldValues, Edit> {
  readonly contract: ContractForm<Values, Edit>;
  /** The link that the form began from. */
  readonly link: Link;
  readonly guard: UnsavedGuard;
  readonly hasChanges: () => boolean;
  readonly note: EditNote | null;
  /** An answer was lost, and nobody has found out what became of the changes. */
  readonly unsettled: Unsettled<Link> | null;
  /** What is about to be sent, while somebody looks at it. */
  readonly review: Edit | null;
  /** The link was changed elsewhere meanwhile: nothing was written. */
  readonly conflict: { readonly theirs: Link; readonly edit: Edit } | null;
  /** A submit handler: shows what would be sent. */
  readonly ask: ReturnType<ContractForm<Values, Edit>['submit']>;
  /** Sends what was looked at. */
  readonly confirm: () => void;
  readonly goBack: () => void;
  readonly takeTheirs: () => void;
  /** What was changed here, over their state. */
  readonly keepMine: () => void;
  readonly startOver: () => void;
  readonly forgetDraft: () => void;
  /** Nothing of the form is wanted any more. */
  readonly leaveForGood: () => void;
}

/** The form of a link that exists: says what it would send before it does, and loses nothing to a change from elsewhere. */
export function useLinkEditing<
  Link extends Editable,
  Values extends FieldValues & WithLogo,
  Edit extends { readonly body: object },
  Rule extends string,
>({
  drafts,
  draftName,
  start,
  parse,
  update,
  onSaved,
  ...rules
}: LinkEditingOptions<Link, Values, Edit, Rule>): LinkEditing<Link, Values, Edit> {
  const t = useTranslations('linkForm');
  const toasts = useToasts();
  const begin = useEditStart(drafts, draftName, start.link);
  const [base, setBase] = useState(start);
  const [review, setReview] = useState<Edit | null>(null);
  const [conflict, setConflict] = useState<{ theirs: Reading<Link>; edit: Edit } | null>(null);
  const [unsettled, setUnsettled] = useState<Unsettled<Link> | null>(null);
  const [note, setNote] = useState<EditNote | null>(
    begin.draft === 'none' ? null : begin.draft === 'restored' ? 'draftRestored' : 'draftRebased',
  );
  const { link } = base;
  const contract = useContractForm<Values, Edit, Rule>({
    ...rules,
    defaultValues: begin.values as DefaultValues<Values>,
    parse: (values) => parse(link, values),
  });
  const { form } = contract;
  const draft = useEditDraft(drafts, draftName, link, form);
  const hasChanges = () => drafts.isChanged(link, form.getValues());
  const guard = useUnsavedGuard(hasChanges);

  const leaveForGood = () => {
    draft.forget();
    guard.release();
  };

  const save = (edit: Edit) =>
    contract.send(async () => {
      setUnsettled(null);
      setConflict(null);
      const outcome = await update(base, edit);
      switch (outcome.kind) {
        case 'saved':
          leaveForGood();
          toasts.add({ title: t(outcome.isRecovered ? 'savedRecovered' : 'saved') });
          await onSaved();
          return;
        case 'changed':
          setConflict({ theirs: outcome.theirs, edit });
          return;
        case 'absent':
        case 'unknown':
          setUnsettled(outcome);
      }
    });

  const beginAnew = (values: Values, said: EditNote | null) => {
    form.reset(values);
    contract.dismissFailure();
    setNote(said);
  };
  const resolve = (valuesOver: (theirs: Values) => Values, said: EditNote | null) => {
    if (conflict === null) return;
    setBase(conflict.theirs);
    setConflict(null);
    beginAnew(valuesOver(drafts.valuesOf(conflict.theirs.link)), said);
  };

  return {
    contract,
    link,
    guard,
    hasChanges,
    note,
    unsettled,
    review,
    conflict: conflict && { theirs: conflict.theirs.link, edit: conflict.edit },
    ask: contract.submit((edit) => {
      setUnsettled(null);
      const isSame = Object.keys(edit.body).length === 0;
      setNote(isSame ? 'nothingChanged' : null);
      if (!isSame) setReview(edit);
    }),
    confirm: () => {
      // Closed first: a field that is refused is to get the focus.
      setReview(null);
      if (review !== null) void save(review);
    },
    goBack: () => setReview(null),
    takeTheirs: () => resolve((theirs) => theirs, null),
    keepMine: () =>
      resolve(
        (theirs) => drafts.rebase(drafts.valuesOf(link), theirs, form.getValues()),
        'conflictKept',
      ),
    startOver: () => {
      setUnsettled(null);
      beginAnew(drafts.valuesOf(link), null);
    },
    forgetDraft: draft.forget,
    leaveForGood,
  };
}
