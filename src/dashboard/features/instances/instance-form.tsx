import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImageUp, TriangleAlert, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { IntegerField } from '../../forms/integer-field.tsx';
import { UnsavedDialog, useUnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useContractForm } from '../../forms/use-contract-form.ts';
import { useFieldErrors } from '../../forms/use-field-errors.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { recognizeKnownRule } from '../../i18n/known-rules.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { FieldShell } from '../../ui/field-shell.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import type { SessionInstance } from '../session/session.ts';
import {
  locateInstanceField,
  parseInstanceForm,
  toInstanceBody,
  toInstanceValues,
  TIMEOUT_UNITS,
  updateInstanceOptions,
  type InstanceValues,
} from './instance-update.ts';

type InstanceFormProps = {
  instance: SessionInstance;
  /** Deadlines of links that follow the default have moved. */
  onTimeoutChanged: () => void;
};

/** An instance's name, picture and the time after which its links expire. */
export function InstanceForm({ instance, onTimeoutChanged }: InstanceFormProps) {
  const t = useTranslations('settings.instance');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const { mutateAsync } = useMutation(updateInstanceOptions(queryClient));
  const [asked, setAsked] = useState<ReturnType<typeof toInstanceBody> | null>(null);
  const contract = useContractForm({
    defaultValues: toInstanceValues(instance),
    parse: (values: InstanceValues) => parseInstanceForm(instance, values),
    recognize: recognizeKnownRule,
    locate: locateInstanceField,
  });
  const { form, attach, failure, isSaving } = contract;
  const values = useWatch({ control: form.control }) as InstanceValues;
  const changes = toInstanceBody(instance, values);
  const hasChanges = Object.keys(changes).length > 0;
  const guard = useUnsavedGuard(() => hasChanges);

  const save = (body: ReturnType<typeof toInstanceBody>) =>
    contract.send(async () => {
      const saved = await mutateAsync({ id: instance.id, body });
      form.reset(toInstanceValues({ ...instance, ...saved }));
      if ('default_inactivity_timeout_minutes' in body) onTimeoutChanged();
      toasts.add({ title: t('saved') });
    });
  const submit = contract.submit(async (body) => {
    if (mayExpireLinks(instance, body)) setAsked(body);
    else await save(body);
  });

  const words = failure?.problem ? problem(failure.problem) : null;
  return (
    <FormProvider {...form}>
      <form ref={attach} onSubmit={submit} noValidate>
        <FormSection title={t('title')} description={t('description')}>
          <NameFields form={form} />
          <LogoChoice instance={instance} form={form} />
        </FormSection>
        <FormSection title={t('timeout')} description={t('timeoutDescription')}>
          <TimeoutFields form={form} />
          {words && <ProblemNotice {...words} requestIdLabel={ui('requestId')} />}
          <div className="flex flex-wrap gap-2.5">
            {hasChanges && (
              <Button onClick={() => form.reset(toInstanceValues(instance))}>{ui('cancel')}</Button>
            )}
            <Button
              type="submit"
              variant="primary"
              isBusy={isSaving}
              disabledReason={hasChanges ? undefined : t('unchanged')}
            >
              {t('save')}
            </Button>
          </div>
        </FormSection>
      </form>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        cancelLabel={ui('cancel')}
        tone="danger"
        isBusy={isSaving}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          const body = asked;
          setAsked(null);
          if (body !== null) void save(body);
        }}
      >
        <p>{t('confirmText')}</p>
      </ConfirmDialog>
      <UnsavedDialog guard={guard} losses={[t('title')]} />
    </FormProvider>
  );
}

/** A shorter time, or one where there was none, closes links at once whose last payment is older. */
function mayExpireLinks(
  { default_inactivity_timeout_minutes: before }: SessionInstance,
  body: ReturnType<typeof toInstanceBody>,
): boolean {
  const after = body['default_inactivity_timeout_minutes'];
  if (typeof after !== 'string' || after === '') return false;
  return before === null || Number(after) < before;
}

type FieldsProps = {
  form: UseFormReturn<InstanceValues, unknown, ReturnType<typeof toInstanceBody>>;
};

function NameFields({ form }: FieldsProps) {
  const t = useTranslations('settings.instance');
  const ui = useTranslations('ui');
  const errorOf = useFieldErrors();
  return (
    <>
      <TextField label={t('name')} error={errorOf('name')} {...form.register('name')} />
      <TextArea
        label={t('about')}
        optionalLabel={ui('optional')}
        rows={2}
        error={errorOf('description')}
        {...form.register('description')}
      />
    </>
  );
}

const PICTURES = 'image/jpeg,image/png';

function LogoChoice({ instance, form }: FieldsProps & { instance: SessionInstance }) {
  const t = useTranslations('settings.instance');
  const ui = useTranslations('ui');
  const errorOf = useFieldErrors();
  const input = useRef<HTMLInputElement>(null);
  const logo = useWatch({ control: form.control, name: 'logo' });
  const preview = useMemo(() => (logo instanceof File ? URL.createObjectURL(logo) : null), [logo]);
  useEffect(
    () => () => {
      if (preview !== null) URL.revokeObjectURL(preview);
    },
    [preview],
  );
  const shown = logo === null ? null : (preview ?? instance.logo);
  const set = (value: File | null) =>
    form.setValue('logo', value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  return (
    <FieldShell
      label={t('logo')}
      optionalLabel={ui('optional')}
      hint={t('logoHint')}
      error={errorOf('logo')}
    >
      {(wiring) => (
        <div className="flex flex-wrap items-center gap-4">
          <Avatar id={instance.id} name={instance.name} src={shown} size="large" />
          <input
            {...wiring}
            ref={input}
            type="file"
            name="logo"
            accept={PICTURES}
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file may be chosen again after it was removed.
              event.target.value = '';
              if (file) set(file);
            }}
          />
          <Button icon={ImageUp} onClick={() => input.current?.click()}>
            {t('logoChoose')}
          </Button>
          {shown !== null && (
            <Button variant="ghost" icon={Trash2} onClick={() => set(null)}>
              {t('logoRemove')}
            </Button>
          )}
        </div>
      )}
    </FieldShell>
  );
}

function TimeoutFields({ form }: FieldsProps) {
  const t = useTranslations('settings.instance');
  const format = useFormat();
  const errorOf = useFieldErrors();
  const [expires, timeout] = useWatch({ control: form.control, name: ['expires', 'timeout'] });
  const minutes = Number(timeout.value) * TIMEOUT_UNITS[timeout.unit];
  const isKnown = timeout.value !== '' && Number.isSafeInteger(minutes) && minutes > 0;
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        legend={t('timeoutQuestion')}
        options={[
          { value: 'never', label: t('never') },
          { value: 'after', label: t('after') },
        ]}
        value={expires}
        onValueChange={(value) => form.setValue('expires', value, { shouldDirty: true })}
      />
      {expires === 'after' && (
        <div className="flex max-w-96 items-start gap-2.5">
          <IntegerField
            label={t('duration')}
            className="flex-1"
            error={errorOf('timeout.value')}
            {...form.register('timeout.value')}
          />
          <SelectField
            label={t('unit')}
            className="w-36"
            options={(['minutes', 'hours', 'days'] as const).map((unit) => ({
              value: unit,
              label: t(unit),
            }))}
            {...form.register('timeout.unit')}
          />
        </div>
      )}
      <p className="flex max-w-reading items-start gap-2.5 text-small text-ink-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
        {expires === 'never'
          ? t('neverMeans')
          : t('afterMeans', { duration: isKnown ? format.duration(minutes) : t('thisTime') })}
      </p>
    </div>
  );
}
