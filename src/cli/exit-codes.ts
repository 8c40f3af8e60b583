/** What the shell learns: 0 yes, 1 problems were found, 2 the command could not run. */
export const exitCodes = { yes: 0, problems: 1, couldNotRun: 2 } as const;
