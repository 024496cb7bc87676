import { StatusLabel } from '../../ui/status-label.tsx';
import { usePaymentWords, type WordedPayment } from './payment-words.ts';

type PaymentStateProps = {
  payment: WordedPayment;
  className?: string | undefined;
};

/** "Payé", "Refusé, solde insuffisant", with icon and colour. */
export function PaymentState({ payment, className }: PaymentStateProps) {
  const { icon, tone, text, isForeign } = usePaymentWords()(payment);
  return (
    <StatusLabel icon={icon} tone={tone} className={className}>
      <span title={text}>{isForeign ? <bdi dir="auto">{text}</bdi> : text}</span>
    </StatusLabel>
  );
}
