import type { core as source } from '../fr/core.ts';
import type { Translation } from '../../translation.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { links } from './links.ts';
import { session } from './session.ts';
import { time } from './time.ts';
import { ui } from './ui.ts';

export const core: Translation<typeof source> = { errors, frame, links, session, time, ui };
