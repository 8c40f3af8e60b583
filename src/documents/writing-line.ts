/** Room for one line of handwriting with the rule under it, in ems: the same on paper from PDF and from Word. */
export const writingLine = 1.9;
