// node bench/payments.mjs: the completing transaction alone and the whole payment over HTTP, at 32 callers, on both
// databases. Needs `npm run build` first. A part of `npm run bench`.
import { benchPayments } from './measure/bench-payments.mjs';

await benchPayments();
process.exit(0);
