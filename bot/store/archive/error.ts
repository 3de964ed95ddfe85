/** Why the archive of the audit, or a segment of it, cannot be used. The message is one line for the operator. */

export type ArchiveErrorCode =
  /** The folder: it is not there, or may not be written. */
  | 'unusable'
  /** The folder lacks segments that were written: it is another one, or they are gone. */
  | 'behind'
  /** A segment: files of it are gone, were changed or cut, or it was written by a newer version. */
  | 'missing'
  | 'damaged'
  | 'newer'
  | 'unknown_key';

export class ArchiveError extends Error {
  readonly code: ArchiveErrorCode;
  constructor(code: ArchiveErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
