type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 415 | 422;

/** An answer that refuses, thrown so that an open transaction leaves nothing behind. */
export class ApiRefusal<Body extends object = object> extends Error {
  readonly status: RefusalStatus;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: RefusalStatus, body: Body, headers: Readonly<Record<string, string>> = {}) {
    super(`Refused with ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}
