import { UserText } from '../../../ui/isolated-text.tsx';
import type { QrLogo } from '../qr-logo.ts';

/** Who is paid. The logo is drawn once for the code and stands here too. */
export function MerchantLine({ merchant, logo }: { merchant: string; logo: QrLogo | null }) {
  return (
    <p className="print-merchant">
      {logo && <img src={logo.dataUrl} alt="" className="print-logo" />}
      <UserText>{merchant}</UserText>
    </p>
  );
}
