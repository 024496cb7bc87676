import type { errors as source } from '../fr/errors.ts';
import type { Translation } from '../../translation.ts';

export const errors = {
  badRequest: {
    title: 'The request was not understood',
    text: 'Reload the page, then try again.',
  },
  signedOut: {
    title: 'You are no longer signed in',
    text: 'Sign in again: what you typed is kept.',
  },
  forbidden: {
    title: 'This cannot be done',
    text: 'The current state does not allow it.',
  },
  notFound: {
    title: 'Not found',
    text: 'It does not exist, was deleted, or belongs to another account.',
  },
  conflict: {
    title: 'Not possible right now',
    text: 'Something has changed meanwhile. Reload the page and look at the current state.',
  },
  changedMeanwhile: {
    title: 'The link has changed meanwhile',
    text: 'Somebody else changed it. Nothing was overwritten.',
  },
  tooLarge: {
    title: 'That is too large',
    text: 'Make the picture or the texts smaller, then try again.',
  },
  invalid: {
    title: 'Some details do not fit',
    text: 'Correct the marked fields, then try again.',
  },
  rateLimited: {
    title: 'Too many requests at once',
    text: 'Wait a moment, then try again.',
    textWait: '{seconds, plural, one {Try again in # second.} other {Try again in # seconds.}}',
  },
  unavailable: {
    title: 'MyTPE Pay does not answer',
    text: 'The payment service is unavailable for the moment. Try again shortly.',
  },
  timedOut: {
    title: 'The answer takes too long',
    text: 'The payment service did not answer in time. Check the current state before you try again.',
  },
  serverFault: {
    title: 'Something went wrong on our side',
    text: 'It was recorded. Try again shortly.',
  },
  unreadable: {
    title: 'The answer cannot be read',
    text: 'The service answered something unexpected. Try again shortly.',
  },
  offline: {
    title: 'No connection',
    text: 'No answer came. Check your connection, then try again.',
  },
  unknown: {
    title: 'Something did not work',
    text: 'Try again. If it goes on, reload the page.',
  },
  apiSays: 'The service answered: “{message}”',
} satisfies Translation<typeof source>;
