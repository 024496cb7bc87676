import { logoSide, QUIET_ZONE, qrPath, withLogoHole, type QrModules } from './qr-code.ts';
import type { QrLogo } from './qr-logo.ts';

type QrPictureProps = {
  modules: QrModules;
  logo: QrLogo | null;
  /** What a screen reader says; a code that stands beside its address is silent without. */
  label?: string | undefined;
  className?: string | undefined;
};

/** A QR code with its quiet zone. Never turned around: it is a picture, not a text. */
export function QrPicture({ modules, logo, label, className }: QrPictureProps) {
  const side = modules.length + 2 * QUIET_ZONE;
  const inner = logoSide(modules.length) - 1;
  const start = (side - inner) / 2;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      className={className}
    >
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path
        fill="#000"
        shapeRendering="crispEdges"
        transform={`translate(${QUIET_ZONE} ${QUIET_ZONE})`}
        d={qrPath(logo === null ? modules : withLogoHole(modules))}
      />
      {logo && <image x={start} y={start} width={inner} height={inner} href={logo.dataUrl} />}
    </svg>
  );
}
