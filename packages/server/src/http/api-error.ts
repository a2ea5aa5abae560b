import type { ProblemCode } from '@linkspan/protocol';

/** What can be wrong with a request itself, beside the problems that a person is told about. */
export type RequestCode =
  | 'invalid_request'
  | 'not_found'
  | 'forbidden'
  | 'too_large'
  | 'unsupported_media_type'
  | 'idempotency_key_missing'
  | 'idempotency_key_reused'
  | 'in_progress';

/** One field that was refused, by its path in the body or query ("sealed.values.password"). */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A refusal with its HTTP status; becomes one RFC 9457 document. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: RequestCode | ProblemCode;
  readonly errors: readonly FieldError[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    code: RequestCode | ProblemCode,
    detail: string,
    more: { errors?: readonly FieldError[]; retryAfterSeconds?: number } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** 422 that names the fields. */
export function invalid(...errors: readonly FieldError[]): ApiError {
  const names = errors.map(({ field }) => field).join(', ');
  return new ApiError(422, 'invalid_request', `Not accepted: ${names}.`, { errors });
}

/** The same for what is missing and for what is somebody else's. */
export function notFound(): ApiError {
  return new ApiError(404, 'not_found', 'There is no such thing here.');
}
