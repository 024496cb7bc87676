import { Camera, ImageUp, LoaderCircle, Trash2 } from 'lucide-react';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type DragEvent,
  type ReactNode,
} from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/api-problem.ts';
import { loadPart } from '../../../api/load-part.ts';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { controlClasses } from '../../../ui/control-classes.ts';
import { FieldShell } from '../../../ui/field-shell.tsx';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { useWhenIdle } from '../../../ui/use-when-idle.ts';
import type { LogoRule } from './logo-inspection.ts';
import type { LogoValue, WithLogo } from './logo-value.ts';

/** What the API takes. On a telephone this also asks the camera for a JPEG. */
const ACCEPT = 'image/jpeg,image/png';

interface Refusal {
  readonly file: File;
  /** What is wrong with the picture, or the failure of what was to look at it. */
  readonly why: LogoRule | ApiProblem;
  readonly isShrinkable: boolean;
}

async function importLooking() {
  const [{ pickLogo }, { shrinkPicture }] = await Promise.all([
    import('./picked-logo.ts'),
    import('./logo-shrinking.ts'),
  ]);
  return { pickLogo, shrinkPicture };
}
const loadLooking = () => loadPart(importLooking);

/** A link's picture: dropped, pasted, chosen or taken; looked at before anything is sent. */
export function LogoField() {
  const t = useTranslations('linkForm');
  const ui = useTranslations('ui');
  const { problem, rule } = useProblemWords();
  const { setValue, clearErrors } = useFormContext<WithLogo>();
  const logo = useWatch<WithLogo, 'logo'>({ name: 'logo' });
  const errorOf = useFieldErrors();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const cameraId = useId();

  const set = (value: LogoValue) => {
    setRefusal(null);
    clearErrors('logo');
    setValue('logo', value, { shouldDirty: true });
  };
  // What looks at pictures is there by the time that one is chosen; else the choice waits for it.
  useWhenIdle(loadLooking);
  const look = async (file: File, isToShrink: boolean) => {
    setIsBusy(true);
    try {
      const looking = await loadLooking();
      const looked = isToShrink ? await looking.shrinkPicture(file) : file;
      const outcome =
        looked === null
          ? { ok: false as const, rule: 'logo.notAnImage' as const, isShrinkable: false }
          : await looking.pickLogo(looked);
      if (outcome.ok) set({ kind: 'picked', logo: outcome.logo });
      else setRefusal({ file, why: outcome.rule, isShrinkable: outcome.isShrinkable });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setRefusal({ file, why: error, isShrinkable: false });
    } finally {
      setIsBusy(false);
    }
  };
  const take = (file: File) => look(file, false);
  useFilesAnywhere((file) => void take(file));

  const saidOf = (why: Refusal['why']) =>
    why instanceof ApiProblem ? problem(why).text : rule(why);

  const chooseFrom = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was removed.
    event.target.value = '';
    if (file) void take(file);
  };
  const error = refusal ? saidOf(refusal.why) : errorOf('logo');
  return (
    <FieldShell label={t('logo')} optionalLabel={ui('optional')} error={error}>
      {(wiring) => (
        <div
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={() => setIsOver(false)}
          className={classNames(
            'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-panel border border-dashed p-3.5 transition-colors duration-quick',
            isOver ? 'border-accent bg-accent-soft' : 'border-line-strong',
          )}
        >
          <LogoPicture logo={logo} isBusy={isBusy} />
          <LogoFacts logo={logo} />
          <div className="flex flex-wrap items-center gap-2">
            {refusal?.isShrinkable && (
              <Button size="small" variant="primary" onClick={() => void look(refusal.file, true)}>
                {t('logoShrink')}
              </Button>
            )}
            <input
              {...wiring}
              ref={input}
              type="file"
              name="logo"
              accept={ACCEPT}
              className="peer sr-only"
              onChange={chooseFrom}
            />
            <label
              htmlFor={wiring.id}
              className={classNames(
                controlClasses('secondary', 'small'),
                'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
              )}
            >
              {logo.kind === 'none' ? t('logoChoose') : t('logoChange')}
            </label>
            <span className="hidden pointer-coarse:contents">
              <input
                id={cameraId}
                type="file"
                accept={ACCEPT}
                capture="environment"
                className="peer/camera sr-only"
                onChange={chooseFrom}
              />
              <label
                htmlFor={cameraId}
                className={classNames(
                  controlClasses('secondary', 'small'),
                  'peer-focus-visible/camera:outline-2 peer-focus-visible/camera:outline-offset-2 peer-focus-visible/camera:outline-accent',
                )}
              >
                <Camera aria-hidden className="size-4" />
                {t('logoCamera')}
              </label>
            </span>
            {logo.kind !== 'none' && (
              <Button
                size="small"
                variant="ghost"
                icon={Trash2}
                onClick={() => {
                  set({ kind: 'none' });
                  input.current?.focus();
                }}
              >
                {t('logoRemove')}
              </Button>
            )}
          </div>
        </div>
      )}
    </FieldShell>
  );
}

function asMachineText(words: ReactNode) {
  return <MachineText>{words}</MachineText>;
}

function LogoPicture({ logo, isBusy }: { logo: LogoValue; isBusy: boolean }) {
  const place = 'size-12 shrink-0 rounded-[10px] border border-line bg-surface';
  if (isBusy) {
    return (
      <span className={classNames(place, 'flex items-center justify-center text-ink-3')}>
        <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />
      </span>
    );
  }
  if (logo.kind === 'none') {
    return (
      <span className={classNames(place, 'flex items-center justify-center text-ink-3')}>
        <ImageUp aria-hidden className="size-5" />
      </span>
    );
  }
  return (
    <img
      src={logo.kind === 'picked' ? logo.logo.url : logo.url}
      alt=""
      className={classNames(place, 'object-cover')}
    />
  );
}

function LogoFacts({ logo }: { logo: LogoValue }) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const limits = t('logoLimits');
  if (logo.kind !== 'picked') {
    return (
      <div className="min-w-0 flex-1 basis-44">
        <p className="text-body text-ink">{logo.kind === 'none' ? t('logoDrop') : t('logoKept')}</p>
        <p className="text-small text-ink-3">{limits}</p>
      </div>
    );
  }
  const { file, width, height } = logo.logo;
  const pixels = `${width} × ${height}`;
  const weight = t('logoWeight', { kilobytes: format.integer(Math.ceil(file.size / 1024)) });
  return (
    <div className="min-w-0 flex-1 basis-44" role="status">
      <p className="flex text-body font-medium text-ink">
        <UserText className="truncate">{file.name}</UserText>
      </p>
      <p className="text-small text-ink-3">
        {t.rich('logoFacts', { pixels, weight, code: asMachineText })}
      </p>
    </div>
  );
}

/** A picture that is pasted or dropped anywhere on the page is meant for the logo; a page is never left for it. */
function useFilesAnywhere(take: (file: File) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? [];
      if (!file?.type.startsWith('image/')) return;
      event.preventDefault();
      latest.current(file);
    };
    const hasFiles = (event: globalThis.DragEvent) =>
      event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: globalThis.DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: globalThis.DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    };
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
