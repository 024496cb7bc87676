import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import { UserText } from '../ui/isolated-text.tsx';
import { Menu } from '../ui/menu.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { FrameData, FrameInstance } from './frame-data.ts';

type InstanceSwitcherProps = Pick<FrameData, 'instance' | 'instances' | 'onChooseInstance'>;

/** Whose links are on screen; a menu when there is more than one shop. */
export function InstanceSwitcher({ instance, instances, onChooseInstance }: InstanceSwitcherProps) {
  const t = useTranslations('frame');
  if (instance === null) {
    return (
      <div className="flex items-center gap-2.5 px-2 py-1.5">
        <Skeleton className="size-9 rounded-logo" />
        <Skeleton className="h-4 w-28" />
      </div>
    );
  }
  if (instances.length < 2) {
    return (
      <div className="flex min-w-0 items-center gap-2.5 px-2 py-1.5">
        <InstanceFace instance={instance} />
      </div>
    );
  }
  return (
    <Menu
      label={t('otherInstances')}
      align="start"
      groups={[
        {
          id: 'instances',
          label: t('otherInstances'),
          chosen: instance.id,
          choices: instances.map((choice) => ({
            id: choice.id,
            label: <UserText>{choice.name}</UserText>,
            description: hasLine(choice) ? <InstanceLine instance={choice} /> : undefined,
            picture: <Avatar id={choice.id} name={choice.name} src={choice.logo} size="small" />,
          })),
          onChoose: onChooseInstance,
        },
      ]}
      renderTrigger={(props) => (
        <button
          {...props}
          type="button"
          className="flex min-h-touch w-full min-w-0 cursor-pointer items-center gap-2.5 rounded-control ps-2 pe-0.5 py-1.5 text-start hover:bg-sunk"
        >
          <span className="sr-only">{t('switchInstance')}</span>
          <InstanceFace instance={instance} />
          <ChevronsUpDown aria-hidden className="ms-auto size-4 shrink-0 text-ink-3" />
        </button>
      )}
    />
  );
}

function hasLine({ note, platform, isUnavailable }: FrameInstance): boolean {
  return note !== null || platform !== null || isUnavailable;
}

/** What tells an instance from others: that it stands still or else its platform, and the merchant's own words. */
function InstanceLine({
  instance: { note, platform, isUnavailable },
}: {
  instance: FrameInstance;
}) {
  const t = useTranslations('frame');
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {/* There is room for one. */}
      {isUnavailable ? (
        <Mark>{t('unavailable')}</Mark>
      ) : (
        platform !== null && <Mark>{t(`platform.${platform}`)}</Mark>
      )}
      {/* Gives way to the mark. */}
      {note !== null && <UserText className="flex-1 truncate">{note}</UserText>}
    </span>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <span className="truncate rounded-small border border-line-strong px-1 text-tiny leading-4 text-ink-2">
      {children}
    </span>
  );
}

function InstanceFace({ instance }: { instance: FrameInstance }) {
  return (
    <>
      <Avatar id={instance.id} name={instance.name} src={instance.logo} />
      <span className="flex min-w-0 flex-col">
        <UserText className="truncate text-body font-semibold text-ink">{instance.name}</UserText>
        {hasLine(instance) && (
          <span className="flex min-w-0 text-tiny text-ink-3">
            <InstanceLine instance={instance} />
          </span>
        )}
      </span>
    </>
  );
}
