import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Laptop, Smartphone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { ReadProblem } from '../../frame/read-problem.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { devicesQuery, revokeDeviceOptions, type Device } from './device-queries.ts';

/** Where the merchant is signed in, and a way to end each of them. In: how this one is ended. */
export function DeviceList({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('settings.devices');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const reading = useQuery(devicesQuery);
  const { data: devices } = reading;
  const { mutate, isPending, variables } = useMutation(revokeDeviceOptions(queryClient));
  if (reading.error !== null && devices === undefined) return <ReadProblem query={reading} />;
  if (devices === undefined) return <Skeleton className="h-16 rounded-control" />;
  const revoke = (device: Device) =>
    mutate(device.id, {
      onSuccess: () => toasts.add({ title: t('revoked') }),
      onError: (failure) =>
        toasts.add({ title: t('failed'), description: problem(failure).text, tone: 'error' }),
    });
  return (
    <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-surface">
      {devices.map((device) => (
        <li key={device.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <DeviceFace device={device} />
          <Button
            size="small"
            isBusy={isPending && variables === device.id}
            onClick={() => (device.is_current ? onLeave() : revoke(device))}
          >
            {t('revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const HANDHELD = /Android|iOS|iPadOS/;

function DeviceFace({ device }: { device: Device }) {
  const t = useTranslations('settings.devices');
  const format = useFormat();
  const now = useNow();
  const { user_agent_family: family, last_seen_at: seenAt } = device;
  const Picture = HANDHELD.test(family) ? Smartphone : Laptop;
  return (
    <span className="flex min-w-0 flex-1 items-start gap-3">
      <Picture aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-3" />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-ink">
          <bdi>{family === '' ? t('unknown') : family}</bdi>
          {device.is_current && <Badge tone="accent">{t('current')}</Badge>}
          {device.is_trusted_device && <Badge>{t('trusted')}</Badge>}
        </span>
        {seenAt !== null && (
          <span className="block text-small text-ink-3">
            {t('seen', { when: format.relative(Math.min(seenAt, now), now) })}
          </span>
        )}
      </span>
    </span>
  );
}
