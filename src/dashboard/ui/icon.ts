import type { LucideIcon } from 'lucide-react';

/** An icon of lucide-react, the one set in use: `import { Plus } from 'lucide-react'`. */
export type Icon = LucideIcon;
