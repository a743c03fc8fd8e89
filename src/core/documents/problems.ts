/** Why a file cannot be read here. */
export const PROBLEMS = [
  'unknownKind',
  'tooLarge',
  'empty',
  'damaged',
  'scanned',
  'locked',
  'wrongPassword',
  /** Only newer browsers can read it. */
  'outdated',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export class FileError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}
