/** Why a backup was not saved, verified or restored. The message is one line for the operator: what is wrong and what to do. */

export type BackupErrorCode =
  | 'unreachable'
  | 'not_a_master'
  | 'incomplete_cluster'
  | 'nothing_to_save'
  | 'exists'
  | 'unreadable'
  | 'unwritable'
  | 'not_a_backup'
  | 'other_version'
  | 'damaged'
  | 'forged'
  | 'no_keys'
  | 'missing_keys'
  | 'not_empty'
  | 'in_use'
  | 'incompatible'
  | 'memory_full'
  | 'interrupted';

export class BackupError extends Error {
  readonly code: BackupErrorCode;
  constructor(code: BackupErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The reason in an error of the file system or of Redis. */
export const reasonIn = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
