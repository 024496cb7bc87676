import { useEffect, useRef, useState, type RefCallback, type SubmitEvent } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { Parsed } from '../../contract/core/rule.ts';
import { ApiProblem } from '../api/api-problem.ts';
import { useWhenIdle } from '../ui/use-when-idle.ts';
import { contractResolver, type LocateField } from './contract-resolver.ts';
import { fieldsOfProblem, type RecognizeRule } from './problem-fields.ts';
import { firstWrongControl, focusControl, namedControl } from './wrong-controls.ts';

export interface ContractFormOptions<Values extends FieldValues, Output, Rule extends string> {
  readonly defaultValues: DefaultValues<Values>;
  /** The contract's reader behind whatever turns form values into a body. */
  readonly parse: (values: Values) => Parsed<Output, Rule> | Promise<Parsed<Output, Rule>>;
  /**
   * Fetches what judging and sending need and showing the form does not: when the page is idle, and at the latest before the
   * form is judged. @throws ApiProblem when it cannot be had
   */
  readonly prepare?: () => Promise<unknown>;
  readonly recognize: RecognizeRule;
  readonly locate?: LocateField<Values>;
}

/** What came of the last attempt, when it was not taken. */
export interface FormFailure {
  /** Counts up, so that two failures in a row are two. */
  readonly count: number;
  /** What the API said; null when the form itself was found wrong before anything was sent. */
  readonly problem: ApiProblem | null;
  /** Errors of the API that have no field here. */
  readonly unplaced: readonly FieldError[];
}

export interface ContractForm<Values extends FieldValues, Output> {
  readonly form: UseFormReturn<Values, unknown, Output>;
  /** Goes on the form element, as its `ref`. */
  readonly attach: RefCallback<HTMLFormElement>;
  /** The form on the page: errors are named, and focused, in the order of its controls. */
  readonly element: HTMLFormElement | null;
  readonly failure: FormFailure | null;
  readonly isSaving: boolean;
  /** A submit handler: `accept` gets what the contract read, only when all of it is right. */
  readonly submit: (
    accept: (output: Output) => void | Promise<void>,
  ) => (event?: SubmitEvent<HTMLFormElement>) => void;
  /**
   * Sends, one request at a time: a second call meanwhile does nothing. A refusal lands on its
   * fields and in `failure`; whatever is no ApiProblem is thrown on.
   */
  readonly send: (request: () => Promise<void>) => Promise<void>;
  /** Takes the notice of the last failure away; errors on fields stay. */
  readonly dismissFailure: () => void;
}

const nothingToPrepare = () => Promise.resolve();

/**
 * A form that lives by a contract: told what is wrong all at once and only when asked to save, kept
 * whatever happens to the request, and with the focus where the first mistake is.
 */
export function useContractForm<Values extends FieldValues, Output, Rule extends string>({
  defaultValues,
  parse,
  prepare = nothingToPrepare,
  recognize,
  locate,
}: ContractFormOptions<Values, Output, Rule>): ContractForm<Values, Output> {
  const [element, attach] = useState<HTMLFormElement | null>(null);
  const isInFlight = useRef(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const attempts = useRef(0);
  const form = useForm<Values, unknown, Output>({
    defaultValues,
    resolver: contractResolver(parse, locate),
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // By the order on the page, not by the order of registration: see below.
    shouldFocusError: false,
  });

  const fail = (problem: ApiProblem | null, unplaced: readonly FieldError[] = []) => {
    attempts.current += 1;
    setFailure({ count: attempts.current, problem, unplaced });
  };

  useWhenIdle(prepare);

  const failureCount = failure?.count;
  useEffect(() => {
    if (failureCount === undefined || element === null) return;
    const wrong = firstWrongControl(element);
    if (wrong) focusControl(wrong);
  }, [failureCount, element]);

  const showProblem = (problem: ApiProblem) => {
    const { placed, unplaced } = fieldsOfProblem(
      problem,
      form.getValues(),
      recognize,
      (name) => element !== null && namedControl(element, name) !== null,
      locate,
    );
    for (const { name, error } of placed) form.setError(name as FieldPath<Values>, error);
    fail(problem, unplaced);
  };

  const send = async (request: () => Promise<void>) => {
    if (isInFlight.current) return;
    isInFlight.current = true;
    setIsSaving(true);
    setFailure(null);
    try {
      await request();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      showProblem(error);
    } finally {
      isInFlight.current = false;
      setIsSaving(false);
    }
  };

  const judge = async (accept: (output: Output) => void | Promise<void>) => {
    try {
      await prepare();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      showProblem(error);
      return;
    }
    let isWrong = false;
    await form.handleSubmit(accept, () => {
      isWrong = true;
    })();
    if (isWrong) fail(null);
  };

  const submit =
    (accept: (output: Output) => void | Promise<void>) =>
    (event?: SubmitEvent<HTMLFormElement>) => {
      event?.preventDefault();
      if (!isInFlight.current) void judge(accept);
    };

  return {
    form,
    attach,
    element,
    failure,
    isSaving,
    submit,
    send,
    dismissFailure: () => setFailure(null),
  };
}
