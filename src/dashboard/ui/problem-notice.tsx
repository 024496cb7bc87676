import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner } from './banner.tsx';
import { MachineText } from './isolated-text.tsx';

type ProblemNoticeProps = {
  title: ReactNode;
  text: ReactNode;
  /** To quote when asking for help, with its label. */
  requestId?: string | null | undefined;
  requestIdLabel?: string | undefined;
  /** A way on: "Réessayer". */
  action?: ReactNode;
  className?: string | undefined;
};

/** What went wrong, where it happened; read out at once. */
export function ProblemNotice({
  title,
  text,
  requestId,
  requestIdLabel,
  action,
  className,
}: ProblemNoticeProps) {
  return (
    <Banner icon={CircleAlert} tone="red" role="alert" action={action} className={className}>
      <p className="font-medium">{title}</p>
      <p>{text}</p>
      {requestId && (
        <p className="mt-1 text-small">
          {requestIdLabel} <MachineText className="font-medium">{requestId}</MachineText>
        </p>
      )}
    </Banner>
  );
}
